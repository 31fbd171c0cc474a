import type { RootContent } from 'mdast'
import { sectionsIn } from './blocks/sections.js'
import type { DeckCategory, DeckPage, Section } from './deck.js'
import type { Note } from './findings.js'
import { type Choice, chooseShape } from './shapes/choose.js'
import { factsOf } from './shapes/facts.js'
import type { Candidate, ForcedShape, ShapeName } from './shapes/shape.js'
import { cleanTitle, createSink } from './shapes/sink.js'
import { SHAPES } from './shapes/table.js'
import { isApart } from './words/apart.js'
import { numberLength } from './words/asks.js'

/** What a file gave. */
export interface Taken {
  page: DeckPage
  /** By its front matter or its heading; null without one. */
  title: string | null
  categories: DeckCategory[]
  choice: Choice
  isAnswer(node: RootContent): boolean
  /** Headings in all, and those in sections that were left out and whose titles do not explain why. */
  headings: { all: number; unexplained: number }
}

/** Shapes whose questions are no headings. */
const BETWEEN_HEADINGS: readonly ShapeName[] = ['details', 'list', 'paragraph']

/** Takes the questions out of a file, by the shape that fits it or the one that was asked for. */
export function takePage(page: DeckPage, forced: ForcedShape | null, fallback: string, note: Note): Taken {
  const facts = factsOf(page.root)
  const choice = chooseShape(facts, forced)
  const section = titleSection(page.root, choice.taken)
  const title = page.matter.title ?? (section ? cleanTitle(section.title) : null)
  const number = section && page.matter.title === null ? numberLength(section.title) : 0
  if (section && number > 0) note('numbers', section.title.slice(0, number), section.origin)
  const sections = sectionsIn(page.root).filter(({ heading }) => heading !== null)
  let unexplained = 0
  const sink = createSink(page, section, title ?? fallback, (kind, text, at) => {
    if (kind === 'sections') {
      const left = sections.find(({ origin }) => origin.line === at.line)
      if (left && !isApart(left.title)) unexplained += sectionsIn(left).length
    }
    note(kind, text, at)
  })
  const shape = choice.taken.name === 'file' ? SHAPES.notes : SHAPES[choice.taken.name]
  shape.collect(page, choice.taken, facts, sink)
  if (BETWEEN_HEADINGS.includes(choice.taken.name)) {
    for (const { title: name, content, origin } of sections.filter(one => isLost(one, sink.named)))
      if (content.length === 0) note('empty headings', name, origin)
  }
  return {
    page,
    title,
    categories: sink.categories,
    choice,
    isAnswer: facts.isAnswer,
    headings: { all: sections.length, unexplained },
  }
}

/** The heading that names the deck: the only `#`, the first of two, or the one heading that all others stand below. */
function titleSection(root: Section, { name, depth }: Candidate): Section | null {
  const firsts = root.kids.filter(kid => kid.depth === 1)
  const [first] = root.kids
  if (first === undefined) return null
  const isQuestion = (name === 'heading' || name === 'notes') && first.depth === depth
  if (isQuestion) return null
  if (firsts.length > 2 && firsts[0] && firsts[0].kids.length > 0) return null
  if (firsts.length > 0) return firsts[0] ?? null
  const isAlone =
    root.kids.length === 1 ||
    (first.kids.length === 0 && root.kids.every(kid => kid.depth > 1) && isLess(first, root))
  return isAlone ? first : null
}

/** A heading higher than all that come after it. */
function isLess(first: Section, root: Section): boolean {
  return root.kids.slice(1).every(({ depth }) => depth > first.depth)
}

/** A heading below which nothing stands, and that names nothing. */
function isLost(section: Section, named: ReadonlySet<Section>): boolean {
  return !named.has(section) && !isApart(section.title)
}
