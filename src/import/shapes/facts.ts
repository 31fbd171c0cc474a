import type { List, ListItem, RootContent } from 'mdast'
import { isContents, isLinkItem } from '../blocks/is-contents.js'
import { plain } from '../blocks/plain.js'
import { sectionsIn } from '../blocks/sections.js'
import type { Details, Section } from '../deck.js'
import { isAnswerLabel } from '../words/answer-words.js'
import { isApart } from '../words/apart.js'
import { holdsMark, isAsking, isNumbered, looksAsked } from '../words/asks.js'
import { isParagraphQuestion } from './paragraph-question.js'

/** How the headings of one depth look. */
export interface DepthFacts {
  all: number
  /** They ask, or are numbered. */
  asked: number
  /** They ask by their words. */
  asking: number
  numbered: number
  listed: number
  /** `<details>` with an answer stands below. */
  answered: number
  /** Something stands below. */
  filled: number
}

export interface ListFacts {
  items: number
  asking: number
}

/** What was counted in a file, for the shapes to judge by. */
export interface PageFacts {
  depths: ReadonlyMap<number, DepthFacts>
  ordered: ListFacts
  unordered: ListFacts
  paragraphs: number
  /** `<details>` whose summary is a question of its own. */
  details: number
  isAnswer(node: RootContent): boolean
}

/** Counts what a file is made of. */
export function factsOf(root: Section): PageFacts {
  const sections = sectionsIn(root)
  const labels = answerLabels(sections)
  const isAnswer = (node: RootContent): boolean =>
    node.type === 'details' && (labels.has(labelOf(node)) || labelOf(node) === '')
  const kept = sections.filter(({ title }) => !isApart(title))
  const blocks = kept.flatMap(({ content }) => content)
  const lists = blocks.filter((node): node is List => node.type === 'list' && !isContents(node))
  return {
    depths: depthFacts(kept, isAnswer),
    ordered: listFacts(lists.filter(({ ordered }) => ordered)),
    unordered: listFacts(lists.filter(({ ordered }) => !ordered)),
    paragraphs: blocks.filter(isParagraphQuestion).length,
    details: blocks.flatMap(node => questionDetails(node, isAnswer)).length,
    isAnswer,
  }
}

/** Whether the first line of an item asks. */
export function isAskingItem(item: ListItem): boolean {
  const [first] = item.children
  const text = first?.type === 'paragraph' ? plain(first) : ''
  return holdsMark(text) || (isAsking(text) && text.length < 200)
}

/** A list most of whose items ask. */
export function isListOfQuestions(node: RootContent): node is List {
  if (node.type !== 'list' || node.children.length < 2) return false
  return node.children.filter(isAskingItem).length / node.children.length > 0.5
}

function listFacts(lists: readonly List[]): ListFacts {
  const items = lists
    .flatMap(({ children }) => children.flatMap(questionItems))
    .filter(item => item.checked == null && !isLinkItem(item))
  return { items: items.length, asking: items.filter(isAskingItem).length }
}

/** `<details>` with a question, or those in it when it only names what these ask about. */
export function questionDetails(node: RootContent, isAnswer: PageFacts['isAnswer']): Details[] {
  if (node.type !== 'details' || isAnswer(node) || isContents(node)) return []
  const inner = isAsking(plain(node.summary))
    ? []
    : node.children.filter(
        (child): child is Details => child.type === 'details' && isAsking(plain(child.summary)),
      )
  return inner.length === 0 ? [node] : inner
}

/** An item, or those below it when it only names what these ask about. */
function questionItems(item: ListItem): ListItem[] {
  const nested = isAskingItem(item) ? undefined : item.children.find(isListOfQuestions)
  return nested === undefined ? [item] : nested.children
}

function depthFacts(
  sections: readonly Section[],
  isAnswer: (node: RootContent) => boolean,
): Map<number, DepthFacts> {
  const depths = new Map<number, DepthFacts>()
  for (const { depth, heading, title, content } of sections) {
    if (heading === null) continue
    const listed = heading.data?.listed === true
    const facts = depths.get(depth) ?? none()
    depths.set(depth, {
      all: facts.all + 1,
      asked: facts.asked + Number(looksAsked(title)),
      asking: facts.asking + Number(isAsking(title)),
      numbered: facts.numbered + Number(isNumbered(title) || listed),
      listed: facts.listed + Number(listed),
      answered: facts.answered + Number(content.some(isAnswer)),
      filled: facts.filled + Number(content.length > 0),
    })
  }
  return depths
}

function none(): DepthFacts {
  return { all: 0, asked: 0, asking: 0, numbered: 0, listed: 0, answered: 0, filled: 0 }
}

/** Summaries that say the same again and again, or `answer` in some language. */
function answerLabels(sections: readonly Section[]): Set<string> {
  const counts = new Map<string, number>()
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'details') counts.set(labelOf(node), (counts.get(labelOf(node)) ?? 0) + 1)
      if ('children' in node && node.type !== 'paragraph') visit(node.children as RootContent[])
    }
  }
  for (const { content } of sections) visit(content)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const isLabel = ([label, count]: [string, number]): boolean =>
    isAnswerLabel(label) || (count >= 3 && count / total > 0.1)
  return new Set([...counts].filter(isLabel).map(([label]) => label))
}

function labelOf({ summary }: Details): string {
  return plain(summary).toLowerCase()
}
