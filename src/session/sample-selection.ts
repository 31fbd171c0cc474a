import type { Root } from 'mdast'
import type { Guide, Inline } from '../model/guide.js'
import type { Selection } from '../model/selection.js'

/** Words that no guide has, to be found again in what a theme makes of them. */
export const SAMPLE = {
  title: 'Q0T',
  answer: 'Q0A',
  summary: 'Q0S',
  category: 'C0T',
  introduction: 'C0I',
  opening: 'G0I',
  frame: 'http-equiv="Content-Security-Policy"',
} as const

/** The guide with an introduction, one category and one question of a word each: what its theme makes of them shows what is wrong with the theme. */
export function sampleSelection(guide: Guide): Selection | null {
  const [first] = guide.categories
  const [question] = first?.questions ?? []
  if (first === undefined || question === undefined) return null
  const answer = rootOf(SAMPLE.answer)
  const only = {
    ...question,
    ...{ title: inline(SAMPLE.title), summary: inline(SAMPLE.summary), answer, text: SAMPLE.answer },
    ...{
      spoken: answer.children,
      body: [],
      pitfalls: [],
      followups: [],
      snippets: [],
      terms: [],
      links: [],
      related: [],
    },
  }
  const category = {
    ...first,
    ...{
      title: inline(SAMPLE.category),
      introduction: rootOf(SAMPLE.introduction),
      text: SAMPLE.introduction,
    },
    questions: [only],
  }
  const introduction = { root: rootOf(SAMPLE.opening), text: SAMPLE.opening, place: first.place }
  const [categories, questions] = [[category], [only]]
  const sample = { ...guide, introduction, categories, questions }
  return { kind: 'guide', directory: '', name: 'guide', title: null, guide: sample, categories, questions }
}

function inline(text: string): Inline {
  return { source: text, text, nodes: [{ type: 'text', value: text }] }
}

function rootOf(text: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] }
}
