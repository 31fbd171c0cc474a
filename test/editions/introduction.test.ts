/** What a single-file guide says between its title and its first category. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { COMPILED } from '../../src/config.js'
import { renderEpub } from '../../src/editions/epub/document.js'
import { renderHandbook } from '../../src/editions/handbook/document.js'
import { renderWeb } from '../../src/editions/web/document.js'
import { select } from '../../src/index.js'
import { loadGuide } from '../../src/parse/index.js'
import { createRenderer } from '../../src/render/index.js'
import { TEMPLATES } from '../end-to-end/support/folders.js'
import { READING } from '../support/theme-reading.js'

/** Written for us: other people's Markdown is read as a deck, and mended. */
const OWN = '---\nlanguage: en\n---\n\n'

const TEXT = `# Tea

First words[^n], and [the question](what-is-tea).

- an item

\`\`\`yaml (title="kettle.yaml")
heat: 95
\`\`\`

| Leaf |
|---|
| Assam |

## Introduction

### What is tea?

Leaves.

[^n]: A note.
`

async function read(text: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'vademecum-intro-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  writeFileSync(join(cwd, 'tea.md'), text)
  const { guide, messages } = await loadGuide('tea.md', { cwd })
  if (guide === null) throw new Error('no guide')
  const options = {
    theme: 'classic',
    templates: TEMPLATES,
    reading: READING,
    paper: 'a4',
    date: null,
    compiled: COMPILED,
    split: false,
  } as const
  return { guide, messages, renderer: await createRenderer({ guide, ...options }) }
}

test('every part of it is printed, once, before the first category, and named in contents and outline', async () => {
  const { guide, messages, renderer } = await read(TEXT)
  expect(messages).toEqual([])
  expect(guide.settings.description).toBe('First words, and the question.')
  const { html, outline, highlights } = await renderHandbook(select(guide), renderer)
  const opening =
    /<section class="guide-opening">.*?<\/section>\n<section class="chapter/s.exec(html)?.[0] ?? ''
  for (const words of [
    'First words',
    'an item',
    'heat: 95',
    'kettle.yaml',
    'Assam',
    'A note.',
    'href="#what-is-tea"',
  ])
    expect(opening).toContain(words)
  expect(html.split('First words')).toHaveLength(2)
  expect(html).toContain('href="#guide.introduction"')
  expect(outline.map(({ title, anchor }) => [title, anchor])).toEqual([
    ['Introduction', 'guide.introduction'],
    ['1 Introduction', 'introduction'],
  ])
  expect(highlights.length).toBeGreaterThan(0)
})

test('it is a chapter of the e-book, with a name no category has', async () => {
  const { guide, renderer } = await read(TEXT)
  const { chapters } = await renderEpub(select(guide), renderer)
  expect(chapters.map(({ file, inContents }) => [file, inContents])).toEqual([
    ['title.xhtml', false],
    ['introduction-chapter.xhtml', true],
    ['introduction.xhtml', true],
  ])
  for (const words of [
    'First words',
    'an item',
    'kettle.yaml',
    'Assam',
    'A note.',
    'introduction.xhtml#what-is-tea',
  ])
    expect(chapters[1]?.xhtml.replace(/<[^a/][^>]*>/g, '')).toContain(words)
})

test('it stands before the first category of the page', async () => {
  const { guide, renderer } = await read(TEXT)
  const { html } = await renderWeb(select(guide), renderer)
  const opening = /<section class="introduction opening".*?<\/section>/s.exec(html)?.[0] ?? ''
  for (const words of ['First words', 'an item', 'kettle.yaml', 'Assam', 'A note.', 'href=#what-is-tea'])
    expect(opening.replace(/<[^a/][^>]*>/g, '')).toContain(words)
})

test('a part of the guide goes without it, and so does a guide that says nothing', async () => {
  const { guide, renderer } = await read(TEXT)
  const part = select(guide, { category: ['introduction'] })
  expect((await renderHandbook(part, renderer)).html).not.toContain('First words')
  expect((await renderWeb(part, renderer)).html).not.toContain('class="introduction opening"')
  expect((await renderEpub(part, renderer)).chapters).toHaveLength(2)
  for (const silent of [
    '# T\n\n## C\n\n### Q?\n\nA.\n',
    '# T\n\n```yaml\nbadges: [x]\n```\n\n<!-- a -->\n\n## C\n\n### Q?\n\nA.\n',
  ])
    expect((await read(silent)).guide.introduction).toBeNull()
})

test('what is wrong in it is told at its place', async () => {
  const { messages } = await read(
    `${OWN}# T\n\nSee [a](nowhere).\n\n![](x.png)\n\n\`\`\`nolang\nx\n\`\`\`\n\n## C\n\n### Q?\n\nA.\n`,
  )
  expect(messages.map(({ rule, line }) => [rule, line])).toEqual([
    ['link-dead', 7],
    ['image-alt', 9],
    ['image-missing', 9],
    ['code-language-unknown', 11],
  ])
})
