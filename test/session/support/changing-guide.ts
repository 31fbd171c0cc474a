/** A guide, and what someone who writes it does to its files. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'

const DRAWING = (color: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><rect width="9" height="9" fill="${color}"/></svg>`

const question = (title: string, related: string, text: string): string =>
  `---\nlevel: mid\ntags: [a]\nsummary: S\nrelated: [${related}]\n---\n\n# ${title}\n\n${text}\n`

export type Files = Map<string, string>

export const start = (): Files =>
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
export const EDITS = {
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
  summary: (files, n) => replace(files, pick(files, /\/\d.*md$/, n), /^summary: .*$/m, `summary: S${n}`),
  heading: (files, n) => replace(files, '01-a/02-second.md', /^## .*$/m, `## More${n % 2 ? ' of it' : ''}`),
  category: (files, n) =>
    replace(files, pick(files, /category.md$/, n), /^# .*$/m, `# Kind ${n % 3} [*of*](third)`),
  lose: (files, n) =>
    n % 2 ? files.delete('01-a/dot.svg') : files.set('01-a/dot.svg', n % 4 ? DRAWING('red') : 'no picture'),
  draft: (files, n) => replace(files, pick(files, /\/\d.*md$/, n), /^level: /m, 'draft: true\nlevel: '),
  ready: files => {
    for (const path of files.keys()) replace(files, path, /^(?:draft: true\n)+/m, '')
  },
  break: (files, n) => replace(files, pick(files, /\/\d.*md$/, n), /^level: .*$/m, 'level: none'),
  mend: files => {
    for (const path of files.keys()) {
      replace(files, path, /^level: none$/m, 'level: mid')
      replace(files, path, /^title: Changing\n(language: .+\n)+/m, 'title: Changing\n')
    }
  },
} as const satisfies Record<string, (files: Files, n: number) => unknown>

function pick(files: Files, pattern: RegExp, n: number): string | null {
  const paths = [...files.keys()].filter(path => pattern.test(path)).sort()
  return paths[n % paths.length] ?? null
}

function append(files: Files, path: string | null, text: string): void {
  if (path !== null) files.set(path, (files.get(path) ?? '') + text)
}

export function replace(files: Files, path: string | null, pattern: RegExp, text: string): void {
  if (path !== null) files.set(path, (files.get(path) ?? '').replace(pattern, text))
}

function move(files: Files, path: string | null, to: string): void {
  if (path === null) return
  const text = files.get(path) ?? ''
  files.delete(path)
  files.set(to + path.slice(path.indexOf('/') + 1).replace(/^\d+-/, ''), text)
}

/** Makes a folder hold these files and no others. */
export function writeFiles(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Any edits, one after the other. */
export const edits = (maxLength: number) =>
  fc.array(fc.tuple(fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])), fc.nat(99)), {
    maxLength,
  })

/** Every edit once. */
export const everyEdit = Object.keys(EDITS).map((name, n): [keyof typeof EDITS, number] => [
  name as keyof typeof EDITS,
  n,
])
