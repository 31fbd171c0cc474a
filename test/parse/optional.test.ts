import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadGuide } from '../../src/parse/index.js'
import { temporaryGuide } from './temporary-guide.js'

const BARE = '# Is it so?\n\nIt is.\n'

async function read(files: Record<string, string>, strict = false) {
  const { base } = temporaryGuide(files)
  const { guide, messages } = await loadGuide('guide', { cwd: base, strict })
  const shown = messages.map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`)
  return { shown, questions: guide?.questions ?? [], base }
}

test('level, tags and summary may be left out, in a folder as in a file', async () => {
  const { shown, questions } = await read({
    '01-a/02-bare.md': BARE,
    '01-a/03-some.md': `---\nlevel: staff\n---\n\n${BARE}`,
    '01-a/04-empty.md': `---\ntags: []\n---\n\n${BARE}`,
  })
  expect(shown).toEqual([])
  expect(questions.map(({ level, tags }) => [level, tags])).toEqual([
    ['mid', ['a']],
    [null, []],
    ['staff', []],
    [null, []],
  ])
})

test('a guide gives what its questions do not say, and an empty list is said', async () => {
  const { shown, questions } = await read({
    'guide.yaml': 'title: T\ndefaults:\n  level: senior\n  tags: [locks]\n',
    '01-a/02-bare.md': BARE,
    '01-a/03-level.md': `---\nlevel: staff\n---\n\n${BARE}`,
    '01-a/04-tags.md': `---\ntags: []\n---\n\n${BARE}`,
  })
  expect(shown).toEqual([])
  expect(questions.slice(1).map(({ level, tags }) => [level, tags])).toEqual([
    ['senior', ['locks']],
    ['staff', ['locks']],
    ['senior', []],
  ])
})

test('a guide of one file has defaults, too', async () => {
  const file = '---\ndefaults: { level: junior, tags: [tea] }\n---\n\n# Tea\n\n## Pots\n\n### Why?\n\nSo.\n'
  const { base } = temporaryGuide({ 'one.md': file })
  const { guide, messages } = await loadGuide('guide/one.md', { cwd: base })
  expect(messages).toEqual([])
  expect(guide?.questions[0]).toMatchObject({ level: 'junior', tags: ['tea'] })
})

test('what a guide requires is an error where neither question nor defaults have it', async () => {
  const files = {
    'guide.yaml': 'title: T\nrequire: [level, tags]\ndefaults:\n  level: mid\n',
    '01-a/02-bare.md': BARE,
    '01-a/03-empty.md': `---\ntags: []\n---\n\n${BARE}`,
    '01-a/04-tagged.md': `---\ntags: [a]\n---\n\n${BARE}`,
    '01-a/05-wrong.md': `---\nlevel: expert\ntags: [a]\n---\n\n${BARE}`,
  }
  const { shown } = await read(files)
  expect(shown).toEqual([
    'error guide/01-a/02-bare.md:1 Missing key `tags`',
    'error guide/01-a/03-empty.md:2 `tags` is empty, expected at least one tag',
    'error guide/01-a/05-wrong.md:2 Unexpected level `expert`, expected junior, mid, senior or staff',
  ])
})

test('strict asks for all three, at the heading of the question', async () => {
  const file = '# Tea\n\n## Pots\n\n### Why?\n\nSo.\n\n### How?\n\n```yaml\nlevel: mid\n```\n\nSo.\n'
  const { base, shown } = await read({ 'one.md': file, '01-a/02-bare.md': BARE }, true)
  const missing = ['level', 'tags', 'summary'].map(key => `Missing key \`${key}\``)
  expect(shown).toEqual(missing.map(text => `error guide/01-a/02-bare.md:1 ${text}`))
  const single = await loadGuide(join('guide', 'one.md'), { cwd: base, strict: true })
  expect(single.messages.map(({ line, message }) => `${line} ${message}`)).toEqual([
    ...missing.map(text => `5 ${text}`),
    ...missing.slice(1).map(text => `12 ${text}`),
  ])
})
