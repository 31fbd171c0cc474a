/** The same source gives the same bytes: another process, folder, time zone, language, day; other line ends. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { readPdf } from '../support/pdf.js'
import { artifact, buildWithoutComplaint } from './support/build.js'
import { whileBusy } from './support/busy.js'
import { testFolder, writeFiles } from './support/folders.js'
import { paragraph, question, settings } from './support/made-up.js'

const folder = testFolder()
const ANOTHER_DAY = pathToFileURL(join(import.meta.dirname, 'support/another-day.mjs')).href
const PICTURE = 'content/01-first/figures/résumé.svg'

const files: Record<string, string> = {
  'content/guide.yaml': settings({ authors: '[Zoë Ångström]', badges: '["Second edition"]' }),
  'content/01-first/category.md': '# Zoë’s first part\n\nShort.\n',
  'content/01-first/01-code.md': question(
    'What does the code say?',
    `${paragraph(60, 1)}\n\n\`\`\`rust\n# fn hidden() {}\nfn main() {\n    println!("ä → ß");\n}\n\`\`\`\n\n![A box](figures/résumé.svg)\n\nSee [the table](table).[^1]\n\n[^1]: A note.`,
  ),
  'content/01-first/02-table.md': question(
    'What does the table say?',
    `${paragraph(90, 2)}\n\n| A | B |\n|---|---|\n| one | two |\n\n- [x] done\n- [ ] open\n\n:::tip\nA tip.\n:::`,
    { related: '[code]' },
  ),
  'content/01-first/03-figures.md': question(
    'What do the figures say?',
    `${[1, 2, 3, 4]
      .map(index => `${paragraph(20, index)}\n\n![Figure ${index}](figures/words-${index}.svg)`)
      .join('\n\n')}\n\n![A dot](figures/dot.png)`,
  ),
  'content/02-second/category.md': '# The second part\n',
  'content/02-second/01-last.md': question('Is that all?', 'Yes.'),
}
/** Figures whose words ask for several faces, and a raster picture: what a busy machine may have ready sooner or later. */
const worded = (index: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60" font-family="sans-serif"><rect width="300" height="60" fill="#eee"/><text x="9" y="20">Figure ${index}, Ångström</text><text x="9" y="40" font-family="monospace" font-weight="${index % 2 ? 'bold' : 'normal'}">code::${index}</text><text x="150" y="40" font-weight="600">bold ${index}</text></svg>\n`
const figures = Object.fromEntries(
  [1, 2, 3, 4].map(index => [`content/01-first/figures/words-${index}.svg`, worded(index)]),
)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
)
const pictures: Record<string, string | Uint8Array> = { ...figures, 'content/01-first/figures/dot.png': png }
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><rect width="200" height="40" fill="#ddd"/><path d="M10 20 H190" stroke="#111"/></svg>\n'

const ARTIFACTS = ['handbook.pdf', 'handbook.epub', 'cheat-sheet.pdf']
const here = join(folder, 'here')
let bytes: Buffer[]

function bytesOf(cwd: string): Buffer[] {
  return ARTIFACTS.map(path => Buffer.from(artifact(cwd, path)))
}

function expectSame(cwd: string): void {
  const same = bytesOf(cwd).map((other, index) => other.equals(bytes[index] ?? Buffer.alloc(0)))
  expect(Object.fromEntries(ARTIFACTS.map((path, index) => [path, same[index]]))).toEqual(
    Object.fromEntries(ARTIFACTS.map(path => [path, true])),
  )
}

beforeAll(async () => {
  writeFiles(here, { ...files, ...pictures, [PICTURE.normalize('NFC')]: svg })
  await buildWithoutComplaint(here, [], { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' })
  bytes = bytesOf(here)
})

test('in another folder, time zone and language, on another day', async () => {
  const now = execFileSync(process.execPath, ['--import', ANOTHER_DAY, '-p', 'new Date().getTime()'], {
    encoding: 'utf8',
  })
  expect(Number(now) - Date.now()).toBeGreaterThan(499 * 24 * 3600 * 1000)
  const there = join(folder, 'somewhere else/größer & höher')
  mkdirSync(there, { recursive: true })
  writeFiles(there, { ...files, ...pictures, [PICTURE.normalize('NFC')]: svg })
  await buildWithoutComplaint(there, [], {
    TZ: 'Pacific/Kiritimati',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'de_DE.UTF-8',
    LANGUAGE: 'de',
    NODE_OPTIONS: `--import ${ANOTHER_DAY}`,
  })
  expectSame(there)
})

test('from files with CRLF, a BOM and names in NFD', async () => {
  const twin = join(folder, 'twin')
  const retyped = Object.entries(files).map(([path, text]) => [
    path,
    `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  ])
  writeFiles(twin, { ...Object.fromEntries(retyped), ...pictures, [PICTURE.normalize('NFD')]: svg })
  await buildWithoutComplaint(twin)
  expectSame(twin)
})

test('on a busy machine, again and again', async () => {
  const builds = [1, 2, 3, 4].map(run => async () => {
    const beside = join(folder, `beside ${run}`)
    writeFiles(beside, { ...files, ...pictures, [PICTURE.normalize('NFC')]: svg })
    await buildWithoutComplaint(beside)
    expectSame(beside)
  })
  // Each keeps at least half a core busy, and is in the way of the others.
  await whileBusy(2, () => Promise.all(builds.map(build => build())))
}, 600_000)

test('every face is embedded once, whatever figures ask for', async () => {
  const { fontFiles } = await readPdf(bytes[0] ?? Buffer.alloc(0))
  const names = fontFiles.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))
  expect(names).toEqual([...new Set(names)])
  expect(names).toEqual(expect.arrayContaining(['JetBrainsMono-Bold', 'SourceSans3ExtraLight-SemiBold']))
})

test('another source gives other bytes, so the tests above can fail', async () => {
  const other = join(folder, 'other')
  const changed = { ...files, 'content/01-first/category.md': '# Zoë’s first park\n\nShort.\n' }
  writeFiles(other, { ...changed, ...pictures, [PICTURE.normalize('NFC')]: svg })
  await buildWithoutComplaint(other, ['--edition', 'cheat-sheet'])
  expect(Buffer.from(artifact(other, 'cheat-sheet.pdf')).equals(bytes[2] ?? Buffer.alloc(0))).toBe(false)
})
