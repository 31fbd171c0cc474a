/** What the guide that ships keeps beyond what every guide must. A rule gives a line for each fault; none is good. */
import { visit } from 'unist-util-visit'
import type { Guide, Question } from '../../src/model/guide.js'
import { TAGS } from './tags.js'

/** Words, lines, columns and code points that a question may have. */
const LIMITS = {
  words: [120, 600],
  key: [2, 4],
  fences: 5,
  lines: 30,
  /** What is shown fits the code column of the handbook; what is hidden only has to be read in the source. */
  columns: { shown: 76, hidden: 88 },
  summary: 110,
  introduction: 120,
}

export const RULES = {
  'front matter': each(({ level, tags, short, related, index }) =>
    faults({
      'no level': level === null,
      'no tags': tags.length === 0,
      'no short': short === null,
      'nothing related': related.length === 0,
      'no index terms': index.length === 0,
    }),
  ),
  vocabulary: each(({ tags }) => tags.filter(tag => !TAGS.has(tag)).map(tag => `unknown tag ${tag}`)),
  title: each(({ title }) => faults({ 'asks nothing': !title.text.endsWith('?') })),
  summary: each(({ summary }) => [
    ...outside('code points', [...summary.source].length, [1, LIMITS.summary]),
    ...faults({ 'no full stop': !summary.source.endsWith('.') }),
  ]),
  short: each(({ short }) => outside('words in short', countWords(short ?? ''), LIMITS.key)),
  prose: each(({ text }) => outside('words', countWords(text), LIMITS.words)),
  'spoken answer': each(({ spoken }) => faults({ 'opens with nothing to say aloud': spoken.length === 0 })),
  'call-outs': each(({ pitfalls, followups }) =>
    faults({ 'no pitfall': pitfalls.length === 0, 'no follow-up': followups.length === 0 }),
  ),
  fences: each(({ snippets }) => outside('fences', snippets.length, [1, LIMITS.fences])),
  'fence language': each(({ answer }) => {
    const found: string[] = []
    visit(answer, 'code', ({ lang, position }) => {
      if (!lang) found.push(`fence without a language in line ${position?.start.line}`)
    })
    return found
  }),
  'fence size': each(({ snippets }) =>
    snippets.flatMap(({ source, visible, place }) => [
      ...outside(`visible lines, line ${place.line}`, visible.trimEnd().split('\n').length, [
        1,
        LIMITS.lines,
      ]),
      ...tooWide(visible, `columns, line ${place.line}`, LIMITS.columns.shown),
      ...tooWide(source, `columns with what is hidden, line ${place.line}`, LIMITS.columns.hidden),
    ]),
  ),
  'different titles': ({ questions }) => repeated(questions.map(({ title }) => title.text)),
  'different summaries': ({ questions }) => repeated(questions.map(({ summary }) => summary.text)),
  'different shorts': ({ questions }) => repeated(questions.map(({ short }) => short ?? '')),
  introductions: ({ categories }) =>
    categories.flatMap(({ id, text }) =>
      outside('words', countWords(text), [1, LIMITS.introduction - 1]).map(fault => `${id}: ${fault}`),
    ),
} as const satisfies Record<string, (guide: Guide) => string[]>

/** The same rule for every question. */
function each(rule: (question: Question) => string[]): (guide: Guide) => string[] {
  return ({ questions }) =>
    questions.flatMap(question => rule(question).map(fault => `${question.id}: ${fault}`))
}

function faults(found: Record<string, boolean>): string[] {
  return Object.keys(found).filter(fault => found[fault])
}

function outside(what: string, count: number, [least = 0, most = 0]: readonly number[]): string[] {
  return count < least || count > most ? [`${count} ${what}, allowed are ${least} to ${most}`] : []
}

function tooWide(code: string, what: string, most: number): string[] {
  const widths = code.split('\n').map(line => [...line].length)
  return widths.flatMap(columns => outside(what, columns, [0, most]))
}

function repeated(texts: string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index).map(text => `twice: ${text}`)
}

/** Runs of characters that hold a letter or a digit. */
function countWords(text: string): number {
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}
