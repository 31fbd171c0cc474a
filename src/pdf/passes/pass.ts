import type { DocumentMetadata, OutlineEntry } from '../../model/documents.js'
import type { Mark } from '../read/marks.js'
import type { Edits } from './edits.js'

/** What the finishing passes add. */
export interface Finish {
  metadata: DocumentMetadata
  /** Empty for a document without an outline. */
  outline: OutlineEntry[]
  /** Size of every page in millimetres. */
  page: { width: number; height: number }
  /** Where its anchors came out; empty for a document without links. */
  marks: ReadonlyMap<string, Mark>
  /** Whether its pages follow each other from right to left. */
  isRightToLeft: boolean
  /** Whether its text may hold soft hyphens and the like. */
  invisible: boolean
}

/** A print being finished. */
export interface Finishing extends Finish {
  edits: Edits
  /** Object numbers: of the catalog, of the information dictionary, of the pages in reading order. */
  root: number
  info: number
  pages: number[]
}

/** Changes one thing about a print. Passes may run in any order. */
export type Pass = (print: Finishing) => void | Promise<void>
