import type { DeckPage } from '../deck.js'
import type { PageFacts } from './facts.js'
import type { Sink } from './sink.js'

export const SHAPE_NAMES = ['heading', 'details', 'list', 'paragraph', 'file', 'notes'] as const

export type ShapeName = (typeof SHAPE_NAMES)[number]

/** A shape that a user asked for, `heading:3`. */
export interface ForcedShape {
  name: ShapeName
  depth: number | null
}

/** How a shape sees a file: how many questions it would find there, and whether that is what the file is made of. */
export interface Candidate {
  name: ShapeName
  /** Of headings. */
  depth: number | null
  count: number
  holds: boolean
  /** It was asked for, with this depth: all headings of it are questions. */
  isForced?: boolean
  /** In words, for the report: "`###` in numbered lists". */
  label: string
}

/** One way in which questions stand in a file. */
export interface Shape {
  /** Every way in which it could be read; `depth` is the one of the headings that a user asked for. */
  judge(facts: PageFacts, depth: number | null): Candidate[]
  /** Takes the questions out. What is no question is told or joined to one. */
  collect(page: DeckPage, candidate: Candidate, facts: PageFacts, sink: Sink): void
}
