import { expect, test } from 'vitest'
import { renderHandbook } from '../../../src/editions/handbook/document.js'
import { makeRenderer } from '../../render/harness.js'
import { makeGuide, makeSelection } from '../../render/records.js'

const HARD = `Marks "quoted" & \\ back } slash <b>{{ 7 | times: 6 }}</b> {% raw %} '; } body { display: none }`
const note =
  'Text[^1] <a id="here">x</a> <a href="#here">y</a>.\n\n## Part\n\n```rust\nlet a = 1;\n```\n\n[^1]: Note.'
const categories = [
  {
    title: 'First `code`',
    introduction: 'Intro[^1].\n\n[^1]: Note.',
    questions: [
      { id: 'one', title: 'What is `Vec<T>`?', answer: note, related: ['two', 'three'], short: 'Vectors' },
      { id: 'two', answer: `${note}\n\nMore <a id="here">again</a>.` },
    ],
  },
  { title: 'Second', questions: [{ id: 'three', answer: 'Three.', level: null, tags: [] }] },
]

async function render(settings: Parameters<typeof makeGuide>[0]['settings'] = {}, ids?: string[]) {
  const guide = await makeGuide({ settings, categories })
  return renderHandbook(makeSelection(guide, ids), await makeRenderer(guide, { date: '2026-03-01' }))
}

function css({ resources }: Awaited<ReturnType<typeof render>>): string {
  return Buffer.from(resources.get('theme/handbook.css')?.bytes ?? []).toString('utf8')
}

test('the outline is category → question in the words of the headings', async () => {
  const { outline, html } = await render()
  expect(outline.map(entry => [entry.title, ...entry.children.map(child => child.title)])).toEqual([
    ['1 First code', '1.1 What is Vec<T>?', '1.2 What is two?'],
    ['2 Second', '2.1 What is three?'],
  ])
  const headings = [...html.matchAll(/<h([1-6]) id="([^"]+)">(.*?)<\/h/gs)].map(match => ({
    level: match[1],
    id: match[2],
    text: (match[3] ?? '').replace(/<[^>]+>/g, '').replaceAll('&#x3C;', '<'),
  }))
  const expected = outline.flatMap(entry => [
    { level: '1', id: entry.anchor, text: entry.title },
    ...entry.children.map(child => ({ level: '2', id: child.anchor, text: child.title })),
  ])
  expect(headings).toEqual(expected)
  for (const { text } of headings) expect(text).not.toContain('\n')
})

test('no id stands twice, every inner link has its target', async () => {
  const { html } = await render()
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(ids).toEqual(
    expect.arrayContaining(['one.user-here', 'two.user-here', 'one.fn-1', 'chapter-1.fn-1', 'one--part']),
  )
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(match => match[1])
  expect(targets.filter(target => !ids.includes(target))).toEqual([])
  const slots = [...html.matchAll(/data-page-of="([^"]+)"/g)].map(match => match[1])
  expect(slots.length).toBeGreaterThan(5)
  expect(slots.filter(slot => !ids.includes(slot))).toEqual([])
})

test('each highlighted block is there once', async () => {
  const { html, highlights } = await render()
  expect(highlights.length).toBe(2)
  for (const { code } of highlights) expect(html.split(`data-code="${code}"`)).toHaveLength(2)
})

test('related questions out of the selection are named, not linked', async () => {
  const { html } = await render({}, ['one', 'two'])
  expect(html).toContain('<a href="#two">1.2 What is two?</a>')
  expect(html).toContain('<li>2.1 What is three?</li>')
  expect(html).not.toContain('#three')
  expect(html).toContain('Some questions')
  expect(html).toContain('2 questions')
})

test('a hard title is only ever text: in the page, in the running head, in no template', async () => {
  const document = await render({ title: HARD, subtitle: HARD, badges: [HARD] })
  expect(document.html).not.toContain('<b>{{')
  expect(document.html).not.toContain('42')
  expect(document.html).toContain('&lt;b&gt;{{ 7 | times: 6 }}&lt;/b&gt;')
  const running = /content: '((?:[^'])*)';/.exec(css(document))?.[1] ?? ''
  expect(running).toMatch(/^[A-Za-z0-9 \\]+$/)
  const spoken = running.replace(/\\([0-9a-f]+) /g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
  expect(spoken).toContain('Marks “quoted” & \\ back } slash <b>')
})

test('a title of 300 characters is set small on the cover and cut in the running head', async () => {
  const document = await render({ title: 'Wörter '.repeat(43).slice(0, 300) })
  expect(document.html).toContain('class="cover-title very-long"')
  const running = /content: '([^']*)';/.exec(css(document))?.[1] ?? ''
  expect(running.replace(/\\[0-9a-f]+ /g, '_').length).toBeLessThanOrEqual(60)
  expect(running).toMatch(/\\2026 $/)
})

test('two renders are equal, byte for byte', async () => {
  const [one, other] = [await render(), await render()]
  expect(one.html).toBe(other.html)
  expect([...one.resources.keys()]).toEqual([...other.resources.keys()])
  expect(css(one)).toBe(css(other))
  expect(one.highlights).toEqual(other.highlights)
})

test('all addresses are resources of the document', async () => {
  const document = await render()
  const sheets = [...document.html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    match => match[1] ?? '',
  )
  expect(sheets).toHaveLength(2)
  for (const sheet of sheets) expect(document.resources.has(sheet)).toBe(true)
  const fonts = Buffer.from(document.resources.get('fonts.css')?.bytes ?? []).toString()
  for (const [, key] of fonts.matchAll(/url\("([^"]+)"\)/g))
    expect(document.resources.has(key ?? '')).toBe(true)
})

test('the file says what it is', async () => {
  const { metadata } = await render({ authors: ['A', 'B'], description: 'About', license: 'MIT' }, ['one'])
  expect(metadata).toEqual({
    title: 'A Guide: Some questions',
    subject: 'About',
    authors: ['A', 'B'],
    language: 'en',
    keywords: ['testing'],
    date: '2026-03-01',
    publisher: null,
    license: 'MIT',
  })
})
