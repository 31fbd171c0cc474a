/** A memory changes nothing but time: after any edits, a session with one gives the bytes of a session without. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { resolveOptions } from '../../src/config.js'
import { createMemory, type Memory } from '../../src/memory/memory.js'
import { openSession } from '../../src/session/session.js'
import { TOOLS, type Tools } from '../../src/session/tools.js'

const DRAWING = (color: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><rect width="9" height="9" fill="${color}"/></svg>`

const question = (title: string, related: string, text: string): string =>
  `---\nlevel: mid\ntags: [a]\nsummary: S\nrelated: [${related}]\n---\n\n# ${title}\n\n${text}\n`

/** Nothing is found in it, not even what another job of the same session has made. */
const FORGETFUL: Memory = {
  isLasting: false,
  shelf: () => ({
    get: () => undefined,
    set: () => {},
    recall: (_, make) => make(),
    turn: () => {},
    size: 0,
  }),
  turn: () => {},
  size: () => 0,
}

type Files = Map<string, string>

const start = (): Files =>
  new Map([
    ['guide.yaml', 'title: Changing\nbundles:\n  few:\n    title: Few\n    id: [first, second]\n'],
    ['01-a/category.md', '# A\n\nBegins with [the first](first).\n'],
    ['01-a/dot.svg', DRAWING('red')],
    ['01-a/01-first.md', question('Is it so?', 'second', 'It is, see [that](second#more) and [it](third).')],
    [
      '01-a/02-second.md',
      question(
        'Why?',
        'first',
        'Because.\n\n![A dot](dot.svg)\n\n## More\n\n```rust\nfn main() {}\n```\n\n:::tip\nA note.[^1]\n:::\n\n[^1]: Here.',
      ).replace('level: mid', 'level: mid\nlanguage: fr'),
    ],
    ['02-b/category.md', '# B\n'],
    [
      '02-b/01-third.md',
      question('"How"?', 'first', 'So, as in [the second](second).\n\n| a | b |\n|---|---|\n| 1 | 2 |'),
    ],
  ])

/** Each changes the files as someone who writes a guide does; `n` is any number. */
const EDITS = {
  text: (files, n) => append(files, pick(files, /\/\d.*md$/, n), `\nMore ${n}, [on it](first).\n`),
  again: (files, n) =>
    files.set('01-a/01-first.md', question('Is it so?', 'second', n % 2 ? 'It is.' : 'No.')),
  title: (files, n) => replace(files, pick(files, /\.md$/, n), /^# .*$/m, `# Named *${n % 3}*?`),
  short: (files, n) =>
    replace(files, pick(files, /\/\d.*md$/, n), /^level: .*$/m, `level: senior\nshort: Short ${n}`),
  picture: (files, n) => files.set('01-a/dot.svg', DRAWING(n % 2 ? 'blue' : 'green')),
  add: (files, n) =>
    files.set(
      `0${1 + (n % 2)}-${n % 2 ? 'b' : 'a'}/0${n % 10}-new-${n % 10}.md`,
      question(`New ${n}`, 'first', 'See [second](second).'),
    ),
  remove: (files, n) => {
    const last = pick(files, /new-\d\.md$/, n)
    if (last !== null) files.delete(last)
  },
  move: (files, n) => move(files, pick(files, /\/\d.*md$/, n), n % 2 ? '02-b/00-' : '01-a/09-'),
  renumber: files => {
    for (const path of [...files.keys()].filter(one => one.startsWith('02-b/'))) {
      files.set(path.replace('02-b/', '00-b/'), files.get(path) ?? '')
      files.delete(path)
    }
  },
  language: (files, n) =>
    replace(
      files,
      'guide.yaml',
      /^title: .*$/m,
      `title: Changing\nlanguage: ${['de', 'en-GB', 'en'][n % 3]}`,
    ),
  break: (files, n) => replace(files, pick(files, /\/\d.*md$/, n), /^level: .*$/m, 'level: none'),
  mend: files => {
    for (const path of files.keys()) {
      replace(files, path, /^level: none$/m, 'level: mid')
      replace(files, path, /^title: Changing\n(language: .+\n)+/m, 'title: Changing\n')
    }
  },
} as const satisfies Record<string, (files: Files, n: number) => unknown>

test('after any edits, the page and the e-book are those of a session that remembers nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])), fc.nat(99)), {
        maxLength: 6,
      }),
      async edits => {
        const folder = mkdtempSync(join(tmpdir(), 'vademecum-memory-'))
        const files = start()
        const memory = createMemory(true)
        try {
          await made(folder, files, { ...TOOLS, openMemory: () => memory })
          for (const [name, n] of edits) {
            EDITS[name](files, n)
            const warm = await made(folder, files, { ...TOOLS, openMemory: () => memory })
            expect(warm).toEqual(await made(folder, files, { ...TOOLS, openMemory: () => FORGETFUL }))
          }
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      },
    ),
    { numRuns: 6, examples: [[Object.keys(EDITS).map((name, n) => [name as keyof typeof EDITS, n])]] },
  )
})

test('a long-lived memory stays as large as what is in use', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-memory-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = start()
  const memory = createMemory(true)
  const sizes: number[] = []
  for (let n = 0; n < 24; n++) {
    replace(files, '01-a/01-first.md', /^# .*$/m, `# Named ${n}?`)
    await made(folder, files, { ...TOOLS, openMemory: () => memory })
    sizes.push(memory.size())
  }
  expect(sizes.at(-1)).toBe(sizes[8])
})

/** The files of every edition that needs no browser, by path, and what was said; null for a guide with errors. */
async function made(folder: string, files: Files, tools: Tools) {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const config = resolveOptions({ guide: folder, cwd: folder, machine: { env: {} } })
  const source = {
    browser: () => Promise.reject(new Error('none')),
    report: () => null,
    close: async () => {},
    kill: () => {},
  }
  const session = await openSession(config, { ...tools, openBrowser: () => source })
  const messages = [...session.messages, ...(await session.check())]
  const written: Record<string, string> = {}
  if (!messages.some(({ severity }) => severity === 'error')) {
    const jobs = await session.plan({ filter: {}, editions: ['epub', 'web'], byCategory: true })
    await session.make(jobs, async (job, emitted) => {
      for (const { path, bytes } of emitted.files)
        written[`${job.folder}/${path}`] = Buffer.from(bytes).toString('base64')
    })
  }
  await session.close()
  return { messages, written }
}

function pick(files: Files, pattern: RegExp, n: number): string | null {
  const paths = [...files.keys()].filter(path => pattern.test(path)).sort()
  return paths[n % paths.length] ?? null
}

function append(files: Files, path: string | null, text: string): void {
  if (path !== null) files.set(path, (files.get(path) ?? '') + text)
}

function replace(files: Files, path: string | null, pattern: RegExp, text: string): void {
  if (path !== null) files.set(path, (files.get(path) ?? '').replace(pattern, text))
}

function move(files: Files, path: string | null, to: string): void {
  if (path === null) return
  const text = files.get(path) ?? ''
  files.delete(path)
  files.set(to + path.slice(path.indexOf('/') + 1).replace(/^\d+-/, ''), text)
}
