/** Records by hand for tests of the render stage: Markdown in, the shapes of the model out. */
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Category, Guide, GuideSettings, Inline, Question, Snippet } from '../../src/model/guide.js'
import type { Selection } from '../../src/model/selection.js'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()

export interface QuestionInput {
  id: string
  title?: string
  summary?: string
  short?: string | null
  level?: Question['level']
  tags?: string[]
  related?: string[]
  /** The answer in Markdown. A link to `#id` of another question becomes a question link. */
  answer: string
  language?: string
}

export function makeInline(source: string): Inline {
  const [paragraph] = parser.parse(source).children
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children : []
  return { source, text: textOf({ type: 'paragraph', children: nodes }), nodes }
}

function snippets(tree: Root, file: string): Snippet[] {
  const found: Snippet[] = []
  visit(tree, 'code', node => {
    const [language = 'text', ...attributes] = (node.lang ?? 'text').split(',')
    const visible = language === 'rust' ? node.value.replace(/^ *#( .*)?\n?/gm, '') : node.value
    const value = (key: string) => new RegExp(`${key}="([^"]*)"`).exec(node.meta ?? '')?.[1] ?? null
    const lines = (key: string) =>
      (value(key) ?? '').split(',').flatMap(part => {
        const [first, last = first] = part.split('-').map(Number)
        return first ? Array.from({ length: (last ?? first) - first + 1 }, (_, index) => first + index) : []
      })
    const snippet: Snippet = {
      language,
      attributes,
      marks: {
        title: value('title'),
        highlighted: lines('hl'),
        inserted: lines('ins'),
        deleted: lines('del'),
        continues: /(?<![^\s(])continues\b/.test(node.meta ?? ''),
      },
      source: node.value,
      visible,
      place: { file, line: node.position?.start.line ?? 1, column: 1 },
    }
    node.data = { snippet }
    found.push(snippet)
  })
  return found
}

export function makeQuestion(
  input: QuestionInput,
  category: number,
  index: number,
  ids: Set<string>,
  language: string,
): Question {
  const answer = parser.parse(input.answer)
  const path = `0${category}-chapter/${index}-${input.id}.md`
  visit(answer, 'link', node => {
    const [question = '', heading] = node.url.replace(/^#/, '').split('#')
    if (ids.has(question))
      node.data = { target: { question, anchor: heading ? `${question}--${heading}` : null } }
  })
  visit(answer, 'heading', node => {
    node.data = { anchor: `${input.id}--${textOf(node).toLowerCase().replace(/\W+/g, '-')}` }
  })
  visit(answer, 'image', node => {
    node.data = { asset: `0${category}-chapter/${node.url}` }
  })
  const end = answer.children.findIndex(node => node.type !== 'paragraph')
  const spoken = answer.children.slice(0, end < 0 ? undefined : end)
  const title = makeInline(input.title ?? `What is ${input.id}?`)
  return {
    id: input.id,
    path,
    place: { file: `guide/${path}`, line: 1, column: 1 },
    category: `chapter-${category}`,
    number: { category, question: index, text: `${category}.${index}` },
    language: input.language ?? language,
    title,
    level: input.level ?? 'mid',
    tags: input.tags ?? ['testing'],
    summary: makeInline(input.summary ?? `A line on ${input.id}.`),
    short: input.short ?? null,
    related: input.related ?? [],
    index: [],
    weight: 1,
    draft: false,
    extra: false,
    answer,
    spoken,
    body: answer.children.slice(spoken.length),
    pitfalls: [],
    followups: [],
    snippets: snippets(answer, `guide/${path}`),
    terms: [],
    links: [],
    text: textOf(answer),
    readingMinutes: 1,
    hash: '0'.repeat(64),
  }
}

const SETTINGS: GuideSettings = {
  title: 'A Guide',
  subtitle: null,
  description: null,
  badges: [],
  authors: [],
  publisher: null,
  language: 'en',
  version: null,
  date: null,
  license: null,
  keywords: [],
  theme: null,
  paper: null,
  web: { split: false },
  fonts: [],
  bundles: [],
}

export interface GuideInput {
  settings?: Partial<GuideSettings>
  categories: { title: string; introduction?: string; language?: string; questions: QuestionInput[] }[]
}

export function makeGuide({ settings, categories }: GuideInput): Guide {
  const ids = new Set(categories.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const made = categories.map(({ title, introduction, language, questions }, index): Category => {
    const number = index + 1
    const own = language ?? settings?.language ?? 'en'
    return {
      id: `chapter-${number}`,
      folder: `0${number}-chapter`,
      number,
      language: own,
      title: makeInline(title),
      introduction: parser.parse(introduction ?? 'What to expect.'),
      text: introduction ?? '',
      place: { file: `guide/0${number}-chapter/category.md`, line: 1, column: 1 },
      questions: questions.map((question, at) => makeQuestion(question, number, at + 1, ids, own)),
    }
  })
  return {
    root: '/guide',
    settings: { ...SETTINGS, ...settings },
    introduction: null,
    categories: made,
    questions: made.flatMap(category => category.questions),
    assets: new Map(),
  }
}

/** The whole guide, or the questions named. */
export function makeSelection(guide: Guide, ids?: string[]): Selection {
  const wanted = (question: Question): boolean => ids === undefined || ids.includes(question.id)
  const categories = guide.categories
    .map(category => ({ ...category, questions: category.questions.filter(wanted) }))
    .filter(category => category.questions.length > 0)
  return {
    kind: ids === undefined ? 'guide' : 'selection',
    directory: '',
    name: 'guide',
    title: ids === undefined ? null : 'Some questions',
    guide,
    categories,
    questions: categories.flatMap(category => category.questions),
  }
}
