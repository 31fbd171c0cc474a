import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Guide } from '../../src/model/guide.js'
import { loadGuide } from '../../src/parse/index.js'
import { nodesOf } from '../../src/parse/tree/nodes-of.js'
import { recordText } from './outline.js'

const FIXTURES = resolve(import.meta.dirname, '../fixtures/parse')

async function load(name: string, path: string, drafts = false): Promise<Guide> {
  const { guide } = await loadGuide(path, { cwd: join(FIXTURES, name), drafts })
  if (!guide) throw new Error(`${name} gave no guide`)
  return guide
}

test('a folder becomes records', async () => {
  const guide = await load('good', 'guide')
  for (const question of guide.questions) {
    await expect(recordText(question)).toMatchFileSnapshot(join(FIXTURES, 'good', `${question.id}.txt`))
  }
})

test('a question is split into its parts', async () => {
  const { questions } = await load('good', 'guide')
  const [question] = questions
  expect(question).toMatchObject({
    id: 'pasta-water',
    path: '01-pasta/2-pasta-water.md',
    place: { file: 'guide/01-pasta/2-pasta-water.md', line: 12, column: 1 },
    category: 'pasta',
    number: { category: 1, question: 1, text: '1.1' },
    level: 'junior',
    short: 'Salted water',
    related: ['dough'],
    index: ['salinity', 'starch'],
    terms: ['al dente', 'lid', 'salinity', 'starch'],
    weight: 2.5,
    draft: false,
    extra: true,
  })
  expect(question?.summary.text).toBe('1. Salt the water, see dough.')
  expect(question?.title.text).toBe('Why is the water salted, cook?')
  expect(question?.spoken.map(node => node.type)).toEqual(['paragraph', 'paragraph'])
  expect(question?.body.map(node => node.type)).toEqual([
    'heading',
    'paragraph',
    'table',
    'list',
    'footnoteDefinition',
    'code',
    'paragraph',
    'containerDirective',
    'paragraph',
  ])
  expect(question?.pitfalls).toHaveLength(1)
  expect(question?.followups.map(({ answer }) => answer.length)).toEqual([2, 1])
  expect(question?.text).toContain('It boils at 10:30, see std::mem::take and a:b.')
  expect(question?.text).toContain('Vec<T>, Map<std::string::String, S>')
  expect(question?.text).not.toContain('fn main')
})

test('hidden lines of Rust are shown nowhere, marks count visible lines', async () => {
  const [question] = (await load('good', 'guide')).questions
  const [snippet] = question?.snippets ?? []
  expect(snippet?.visible).toBe(
    'fn main() {\n    let pot = Pot::new();\n    # not hidden\n    #[rustfmt::skip]\n    pot.boil();\n}',
  )
  expect(snippet).toMatchObject({
    language: 'rust',
    attributes: ['no_run'],
    marks: { title: 'src/pot.rs', highlighted: [1, 3, 4], inserted: [2], deleted: [4] },
    place: { line: 31, column: 1 },
  })
  expect(JSON.stringify(question?.answer)).not.toContain('"value":"# use kitchen')
})

test('links lead to questions and headings, by id, path, reference and HTML', async () => {
  const [question] = (await load('good', 'guide')).questions
  const rest = 'dough--how-long-it-rests'
  expect(question?.links.map(({ question: id, anchor, place }) => [id, anchor, place.line])).toEqual([
    ['dough', null, 43],
    ['dough', rest, 43],
    ['pasta-water', 'pasta-water--what-the-pot-needs', 43],
    ['dough', null, 44],
    ['dough', rest, 44],
    ['dough', null, 68],
  ])
})

test('headings have anchors of ASCII, unique and short', async () => {
  const [, dough] = (await load('good', 'guide')).questions
  const anchors = dough?.body.flatMap(node => (node.type === 'heading' ? [node.data?.anchor] : []))
  expect(anchors).toEqual([
    'dough--how-long-it-rests',
    'dough--grosse',
    'dough--h-c05f6b95',
    'dough--grosse-2',
  ])
})

test('pictures become assets with type and size', async () => {
  const { assets, questions } = await load('good', 'guide')
  const facts = [...assets.values()].map(({ path, mediaType, width, height }) => [
    path,
    mediaType,
    width,
    height,
  ])
  expect(facts).toEqual([
    ['01-pasta/figures/pot.svg', 'image/svg+xml', 64, 32],
    [expect.stringMatching(/^data-[0-9a-f]{16}\.png$/), 'image/png', 1, 1],
  ])
  const picture = questions[0]?.body[1]
  expect(picture).toMatchObject({
    children: [{ data: { asset: '01-pasta/figures/pot.svg' }, title: 'The pot' }],
  })
})

test('categories, settings, bundles and fonts', async () => {
  const { categories, settings } = await load('good', 'guide')
  expect(categories.map(({ id, folder, number, text }) => [id, folder, number, text])).toEqual([
    ['pasta', '01-pasta', 1, 'From flour to plate; start with the water.'],
    ['bakery', '02-bread', 2, ''],
  ])
  expect(settings).toMatchObject({
    title: 'The Kitchen Exam',
    badges: ['Pasta', 'Bread'],
    version: '2.0',
    date: '2026-02-28',
    paper: 'a5',
    theme: 'classic',
  })
  expect(settings.fonts.map(({ path, weight, style, use }) => [path, weight, style, use])).toEqual([
    ['plain.ttf', 400, 'normal', 'code'],
  ])
  expect(settings.bundles).toEqual([
    {
      name: 'dough',
      title: 'Only dough',
      description: 'Flour and water.',
      filter: { tag: ['dough', 'bread'], level: ['junior'], exclude: ['sauce'], sample: 2, seed: 5 },
      place: { file: 'guide/guide.yaml', line: 18, column: 3 },
    },
    {
      name: 'words',
      title: 'Words',
      description: null,
      filter: { query: 'salt' },
      place: { file: 'guide/guide.yaml', line: 26, column: 3 },
    },
  ])
})

test('drafts are left out before numbering, or kept', async () => {
  const without = await load('good', 'guide')
  expect(without.questions.map(({ id, number }) => [id, number.text])).toEqual([
    ['pasta-water', '1.1'],
    ['dough', '2.1'],
  ])
  const { guide, messages } = await loadGuide('guide', { cwd: join(FIXTURES, 'good'), drafts: true })
  expect(guide?.questions.map(({ id, draft }) => [id, draft])).toEqual([
    ['pasta-water', false],
    ['sauce', true],
    ['dough', false],
  ])
  expect(messages.map(({ rule, line }) => [rule, line])).toEqual([['link-dead', 10]])
})

test('one Markdown file is a guide', async () => {
  const guide = await load('single', 'guide.md')
  expect(guide.settings).toMatchObject({
    title: 'A Small Guide',
    subtitle: 'One file',
    language: 'de',
    description: 'The first paragraph describes it.',
  })
  expect(guide.categories.map(({ id, text }) => [id, text])).toEqual([
    ['grosse-und-mass', 'What this part is about.'],
    ['second', ''],
  ])
  expect(guide.questions.map(({ id, level, tags, number }) => [id, level, tags, number.text])).toEqual([
    ['how-big-is-it', 'senior', ['size'], '1.1'],
    ['how-small-is-it', null, [], '1.2'],
    ['q-7fd999cc', null, [], '2.1'],
  ])
  expect(guide.questions.map(({ summary }) => summary.text)).toEqual([
    'As big as needed.',
    'It is as small as it can be without getting lost.',
    'A very long first sentence that goes on and on, past the end of the line of the cheat sheet, until nobody can remember how it began at all.',
  ])
  expect(guide.questions[0]?.links.map(({ question, anchor }) => [question, anchor])).toEqual([
    ['how-small-is-it', null],
    ['how-small-is-it', 'how-small-is-it--details'],
  ])
  expect(guide.questions[0]?.answer.children.map(node => node.type)).toEqual([
    'paragraph',
    'code',
    'footnoteDefinition',
  ])
  expect(guide.questions[1]?.body[0]).toMatchObject({ type: 'heading', depth: 2 })
})

test('a hostile guide leaves nothing dangerous, and its benign twins stay', async () => {
  const { questions, categories } = await load('hostile', 'guide')
  const nodes = [
    ...questions.map(question => question.answer),
    ...categories.map(({ introduction }) => introduction),
  ]
  const html = nodes.flatMap(root => nodesOf(root, 'html').map(node => node.value)).join('\n')
  const addresses = nodes.flatMap(root =>
    [...nodesOf(root, 'link'), ...nodesOf(root, 'image')].map(node => node.url),
  )
  expect(html).not.toMatch(
    /\son\w+=|style|script|src=|href=|127\.0\.0\.1|iframe|<svg|<meta|<link|<base|<form|<!--/i,
  )
  for (const tag of ['<kbd>', '<b>', '<sub>', '<q>', '<details open="">', '<summary>', '<td>'])
    expect(html).toContain(tag)
  expect(html).toContain('Option&lt;T>')
  expect([...new Set(addresses)].sort()).toEqual(['dot.png', 'https://example.org/'])
  expect(questions[0]?.text).toContain('Vec<T>, a < b > c.')
  expect(questions[0]?.text).toContain('Template tags: {{ 7 | times: 6 }} and {% raw %}.')
  expect(questions[0]?.text).not.toContain('document.write')
})
