import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadGuide } from '../../src/parse/index.js'
import { folderOf } from '../import/deck-of.js'
import { runHere } from './support/run-here.js'

const DECK = `# Boats

## Contents

- [What is a keel?](#1-what-is-a-keel)

## Hull

### 1. What is a keel?

It is below. See [the bilge](#2-what-is-a-bilge).

### 2. What is a bilge?

- [ ] outside
- [x] inside

### 3. What is a rib?

\`\`\`
a frame
\`\`\`
`

test('a deck becomes the folder of a guide that has no problem', async () => {
  const cwd = folderOf({ 'README.md': DECK })
  const { status, stdout: out, stderr: err } = await runHere(cwd, 'import', 'README.md')
  expect(status).toBe(0)
  expect(err).toContain('3 questions in 1 category (numbered `###`)')
  expect(err).toContain('1 section left out: Contents')
  expect(out).toContain('vademecum build')
  expect(readdirSync(join(cwd, 'content'))).toEqual(['01-hull', '_import.json', 'guide.yaml'])
  const { guide, messages } = await loadGuide('content', { cwd })
  expect(messages).toEqual([])
  expect(guide?.questions.map(({ id, summary }) => [id, summary.text])).toEqual([
    ['what-is-a-keel', 'It is below.'],
    ['what-is-a-bilge', 'B: inside'],
    ['what-is-a-rib', 'What is a rib?'],
  ])
})

test('a dry run says the same and writes nothing', async () => {
  const cwd = folderOf({ 'README.md': DECK })
  const { status, stderr: err } = await runHere(cwd, 'import', 'README.md', '--dry-run')
  expect(status).toBe(0)
  expect(err).toContain('3 questions in 1 category')
  expect(existsSync(join(cwd, 'content'))).toBe(false)
})

test('a shape can be forced, and one that is none is told', async () => {
  const cwd = folderOf({ 'README.md': DECK })
  const forced = await runHere(cwd, 'import', 'README.md', '--dry-run', '--shape', 'heading:2')
  expect(forced.stderr).toContain('1 question in 1 category')
  const { status, stderr: err } = await runHere(cwd, 'import', 'README.md', '--shape', 'heading:9')
  expect(status).toBe(2)
  expect(err).toContain('Expected heading:1 to heading:6, heading, details, list, paragraph, file, notes.')
})

test('what is no deck is told', async () => {
  const cwd = folderOf({ 'notes.txt': 'Nothing.', 'empty/a.txt': '', 'large.md': 'word '.repeat(2_000_000) })
  expect((await runHere(cwd, 'import', 'large.md')).stderr).toContain('The deck `large.md` cannot be read: ')
  expect((await runHere(cwd, 'import', 'missing.md')).stderr).toContain('There is no deck at `missing.md`')
  expect((await runHere(cwd, 'import', 'empty')).stderr).toContain('There are no questions in `empty`')
})

test('links that a deck has to other files lead to its repository', async () => {
  const cwd = folderOf({
    'README.md': `${DECK}\nSee [the license](LICENSE) and [knots](docs/knots.md#bowline).\n`,
  })
  await runHere(cwd, 'import', 'README.md', '--source', 'https://github.com/o/boats')
  const text = readFileSync(join(cwd, 'content/01-hull/03-what-is-a-rib.md'), 'utf8')
  expect(text).toContain('[the license](https://github.com/o/boats/blob/HEAD/LICENSE)')
  expect(text).toContain('[knots](https://github.com/o/boats/blob/HEAD/docs/knots.md#bowline)')
})
