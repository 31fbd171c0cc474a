import type { PageFacts } from './facts.js'
import type { Candidate, ForcedShape, Shape } from './shape.js'
import { SHAPES } from './table.js'

/** Everything a file could be read as, and what it is read as. */
export interface Choice {
  tried: Candidate[]
  taken: Candidate
}

const TOPICS = 'notes'

/** The shape a file has: the one that holds most questions. Headings that ask go before lists and paragraphs, which stand in answers too. */
export function chooseShape(facts: PageFacts, forced: ForcedShape | null): Choice {
  const depth = forced?.name === 'heading' ? forced.depth : null
  const tried = Object.values<Shape>(SHAPES).flatMap(shape => shape.judge(facts, depth))
  const [topics] = tried.filter(({ name }) => name === TOPICS)
  const wanted = forced === null ? undefined : tried.find(({ name }) => name === forced.name)
  const holding = tried
    .filter(({ name, holds }) => holds && name !== TOPICS)
    .sort((a, b) => b.count - a.count)
  const [most] = holding
  const headings = holding.find(({ name }) => name === 'heading')
  const isInAnswers =
    headings !== undefined &&
    most !== undefined &&
    (most.name === 'list' || most.name === 'paragraph') &&
    headings.count >= Math.min(5, most.count / 2) &&
    most.count < headings.count * 3
  const taken = wanted ?? (isInAnswers ? headings : most) ?? topics
  if (taken === undefined) throw new Error('No shape takes a file')
  return { tried, taken }
}
