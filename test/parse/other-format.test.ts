import type { RootContent } from 'mdast'
import { expect, test } from 'vitest'
import type { GuideSource, Section } from '../../src/parse/adapters/guide-source.js'
import { makeGuide } from '../../src/parse/make-guide.js'
import { openRoot } from '../../src/parse/source/root.js'
import { fileFragment } from '../../src/parse/text/fragment.js'
import { createReport } from '../../src/parse/text/report.js'

const cards = fileFragment('cards.tsv', 'cards.tsv', 'What is a lock?\t::: is no container here')

/** A section whose nodes were made of something else than Markdown: they have no positions. */
function section(title: string, children: RootContent[]): Section {
  return {
    fragment: cards,
    isMarkdown: false,
    tree: null,
    source: title,
    name: { text: title, from: 'heading' },
    frontMatter: null,
    lost: 'nothing',
    heading: { type: 'heading', depth: 3, children: [{ type: 'text', value: title }] },
    children,
    definitions: new Map(),
    depth: 3,
    kept: null,
  }
}

test('a reader of another format makes records, with no complaint about Markdown it never had', async () => {
  const question = section('What is a lock?', [
    { type: 'paragraph', children: [{ type: 'text', value: '::: is no container here.' }] },
    {
      type: 'containerDirective',
      name: 'pitfall',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Held too long.' }] }],
    },
    {
      type: 'paragraph',
      children: [{ type: 'link', url: 'std:lock', children: [{ type: 'text', value: 'std' }] }],
    },
  ])
  const source: GuideSource = {
    root: await openRoot(import.meta.dirname, import.meta.dirname),
    path: import.meta.filename,
    place: cards.place(),
    settings: null,
    fallback: { title: 'Cards', description: null },
    introduction: null,
    categories: [{ ...section('Locks', []), depth: 2, folder: null, questions: [question] }],
    isLost: false,
    strict: false,
  }
  const { report, messages } = createReport()
  const guide = await makeGuide(source, { drafts: false, strict: false }, report)
  expect(messages().map(({ rule }) => rule)).toEqual(['link-scheme'])
  expect(guide?.questions[0]).toMatchObject({
    id: 'what-is-a-lock',
    title: { text: 'What is a lock?', source: 'What is a lock?' },
    place: { file: 'cards.tsv', line: 1 },
    number: { text: '1.1' },
    summary: { text: '::: is no container here.' },
  })
  expect(guide?.questions[0]?.pitfalls).toHaveLength(1)
})
