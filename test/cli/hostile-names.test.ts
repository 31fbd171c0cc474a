/** A guide, and a command line, whose every name and text tries to write to the terminal. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder, workFolder } from './support/folders.js'
import { runHere } from './support/run-here.js'

const ESCAPES = '\u001b[2J\u009b31m\u202e\u0007'
const OBEYED =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** `settings` is what guide.yaml says besides. */
function hostileGuide(settings = ''): string {
  const folder = workFolder()
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write(
    'content/guide.yaml',
    String.raw`title: "Quiet \e]0;owned\a"
"\e[31mkey": 1
badges: ["\u202ereversed", "\x85next"]
bundles:
  one: {title: "A \e[1m bundle", tag: ["\e[5mtag"]}
` + settings,
  )
  write(
    'content/01-git/03-a.md',
    String.raw`---
level: "\e[31msenior"
tags: ["\e[5mtag"]
summary: "A \x9b31msummary"
related: ["\e]8;;http://example.org\a"]
---

# A title

[dead](\u001b[2Jlink), ![gone](missing${ESCAPES}.png), ${ESCAPES}
`,
  )
  if (process.platform !== 'win32') {
    write(`content/01-git/04-x${ESCAPES}.md`, '# T\n\nText.\n')
    write('content/01-git/05-x\n  error  forged  all is well.md', '# T\n\nText.\n')
    write(`content/07-${ESCAPES}\nBuilt 9 files/category.md`, '# T\n')
  }
  return folder
}

describe.each([
  ['check', ['check']],
  ['check, quietly', ['check', '--quiet']],
  ['list', ['list']],
  ['build', ['build', '--verbose']],
  ['an unknown theme', ['check', '--theme', `no${ESCAPES}`]],
  ['an unknown tag', ['list', '--tag', `no${ESCAPES}`]],
  ['an unknown flag', ['build', `--no${ESCAPES}`]],
  ['a guide that is not there', ['check', `no${ESCAPES}\nsuch`]],
  ['a folder for the output', ['build', '--out', `content/${ESCAPES}`]],
])('%s', (_, args) => {
  test('writes nothing that a terminal obeys', async () => {
    const { status, stdout, stderr } = await runHere(hostileGuide(), ...args)
    expect(status).not.toBe(0)
    expect(stdout + stderr).not.toBe('')
    expect(stdout + stderr).not.toMatch(OBEYED)
    expect(stdout + stderr).not.toMatch(/^\s*(?:error {2}forged|Built 9)/m)
  })
})

test.skipIf(process.platform === 'win32')('a guide made under such a name, and its questions', async () => {
  const folder = temporaryFolder()
  const made = await runHere(folder, 'init', `new${ESCAPES}`)
  expect([made.status, OBEYED.test(made.stdout + made.stderr)]).toEqual([0, false])
  expect(made.stdout).toContain('new\\u{1b}[2J')
  writeFileSync(
    join(folder, `new${ESCAPES}`, '01-git/01-commit.md'),
    '---\nlevel: mid\ntags: [git]\nsummary: A summary.\n---\n\n# A title &#x202e; \u200f turned\n\nText.\n',
  )
  const listed = await runHere(folder, 'list', `new${ESCAPES}`)
  expect(listed.stdout).toContain('A title')
  expect(listed.stdout + listed.stderr).not.toMatch(OBEYED)
})

test('a theme of the guide that is not there', async () => {
  const { status, stderr } = await runHere(
    hostileGuide(String.raw`theme: "\e[2J\x9b\nBuilt 9 files"`),
    'check',
  )
  expect([status, OBEYED.test(stderr), /^Built/m.test(stderr)]).toEqual([1, false, false])
})

test('JSON says exactly what was written, and writes nothing that is obeyed', async () => {
  const { stdout } = await runHere(hostileGuide(), 'check', '--json')
  expect(stdout).not.toMatch(OBEYED)
  const { messages } = JSON.parse(stdout) as { messages: { message: string; file: string | null }[] }
  expect(messages.map(({ message }) => message).join('\n')).toContain('\u001b[31m')
  if (process.platform !== 'win32') expect(messages.map(({ file }) => file).join()).toContain(ESCAPES)
})
