import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { build } from '../../src/index.js'
import { readPdf } from '../support/pdf.js'

const folder = mkdtempSync(join(tmpdir(), 'vademecum-indents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const LONG = `let manifest = [${Array.from({ length: 20 }, (_, n) => `crate_${n}`).join(', ')}];`
const CODE = `fn load() {
    open();
    ${LONG}
    close();

    sail();
}`

test('lines keep their indents in print, also after one that wraps', async () => {
  const guide = `# Guide\n\n## Part\n\n### Does it wrap?\n\nIt does.\n\n\`\`\`text\n${CODE}\n\`\`\`\n`
  writeFileSync(join(folder, 'guide.md'), guide)
  await build({
    guide: 'guide.md',
    cwd: folder,
    editions: ['handbook'],
    machine: { env: process.env },
  })
  const pdf = await readPdf(readFileSync(join(folder, 'out/handbook.pdf')))
  const items = pdf.pages.flatMap(page => page.items)
  const [load, open, close, sail, end] = ['fn load() {', 'open();', 'close();', 'sail();', '}'].map(text => {
    const item = items.find(item => item.text === text)
    if (item === undefined) throw new Error(`${text} is not printed`)
    return { column: item.x, line: item.y }
  })
  expect(end?.column).toBe(load?.column)
  expect(open?.column).toBeGreaterThan(load?.column ?? Number.POSITIVE_INFINITY)
  expect(close?.column).toBe(open?.column)
  expect(sail?.column).toBe(open?.column)
  const [step, blank] = [(load?.line ?? 0) - (open?.line ?? 0), (close?.line ?? 0) - (sail?.line ?? 0)]
  expect(blank).toBeCloseTo(2 * step)
})
