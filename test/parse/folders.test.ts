import { expect, test } from 'vitest'
import { problems, question, temporaryGuide } from './temporary-guide.js'

test('a folder that holds questions and is no category is an error, one with other Markdown a warning', async () => {
  const { base } = temporaryGuide({
    '02-numbered/traits.md': '# By the number of its folder\n',
    'files/01-lifetimes.md': '# By its own number\n',
    'matter/moves.md': question('By its front matter.'),
    'deep/er/02-drop.md': '# In a folder within\n',
    '01-a/more/03-x.md': '# Inside a category\n',
    'notes/idea.md': '# An idea\n',
    '01-a/notes/idea.md': '# Another\n',
    'fonts/README.md': '# Fonts\n',
    'lab/Cargo.toml': '[package]\n',
    'lab/01-a.md': '# Not ours\n',
    '_drafts/01-b.md': '# Silent\n',
    'copy/guide.yaml': 'title: Another guide\n',
    'copy/01-a/01-b.md': question('Not ours either.'),
  })
  expect((await problems(base)).short).toEqual([
    'category-missing guide/01-a/more:1:1',
    'folder-ignored guide/01-a/notes:1:1',
    'category-missing guide/02-numbered:1:1',
    'folder-ignored guide/copy:1:1',
    'category-missing guide/deep/er:1:1',
    'category-missing guide/files:1:1',
    'category-missing guide/matter:1:1',
    'folder-ignored guide/notes:1:1',
  ])
})

test('a numbered file beside guide.yaml is an error', async () => {
  const { base } = temporaryGuide({ '03-lost.md': question('Lost.'), 'notes.md': '# Notes\n' })
  expect((await problems(base)).messages.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
    'error file-ignored',
  ])
})

test.each(['draft: true', 'draft:  true', 'draft:\ttrue', '"draft": true', 'draft: true # not yet'])(
  'a question is a draft by `%s`',
  async line => {
    const { base } = temporaryGuide({
      '01-a/02-draft.md': question('No.').replace('level: mid', `level: mid\n${line}`),
    })
    const { guide, short } = await problems(base)
    expect([guide?.questions.map(({ id }) => id), short]).toEqual([['first'], []])
  },
)

test('anchors have at most 127 bytes, the longest a PDF name may have, and stay apart', async () => {
  const id = `q${'-long'.repeat(12)}`.slice(0, 63).replace(/-$/, '')
  const heading = `## ${'A very long heading '.repeat(10)}`
  const wide = `## ${'見出し'.repeat(60)}`
  const text = `It is.\n\n${heading}one\n\nOne.\n\n${heading}two\n\nTwo.\n\n${heading}one\n\n${wide}\n\n${wide}`
  const { base } = temporaryGuide({ [`01-a/02-${id}.md`]: question(text) })
  const { guide, short } = await problems(base)
  expect(short).toEqual([])
  const anchors = guide?.questions[1]?.answer.children.flatMap(node =>
    node.type === 'heading' ? (node.data?.anchor ?? '') : [],
  )
  expect(anchors).toHaveLength(5)
  expect(new Set(anchors).size).toBe(5)
  for (const anchor of anchors ?? []) expect(Buffer.byteLength(anchor)).toBeLessThanOrEqual(127)
  expect(Math.max(...(anchors ?? []).map(anchor => anchor.length))).toBeGreaterThan(110)
})

test('a question has its own language, else that of its category, else that of the guide', async () => {
  const own = question('It is.').replace('level:', 'language: he\nlevel:')
  const { base } = temporaryGuide({
    'guide.yaml': 'title: Temporary\nlanguage: de\n',
    '02-b/category.md': '---\nlanguage: fr\n---\n\n# B\n',
    '02-b/01-second.md': question('It is.'),
    '02-b/02-third.md': own,
    '01-a/02-own.md': own,
  })
  const { guide, short } = await problems(base)
  expect(short).toEqual([])
  expect(guide?.categories.map(({ language }) => language)).toEqual(['de', 'fr'])
  expect(guide?.questions.map(({ id, language }) => `${id} ${language}`)).toEqual([
    'first de',
    'own he',
    'second fr',
    'third he',
  ])
})
