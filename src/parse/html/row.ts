import type { Html, RootContent } from 'mdast'
import type { CleanContext } from '../tree/step.js'
import type { Item } from './items.js'

/** Siblings with their raw HTML taken apart. */
export interface Row {
  items: Item[]
  /** Start tag ↔ end tag, by index. */
  pairs: ReadonlyMap<number, number>
  /** Tags of elements that stand too deep in others. */
  deep: ReadonlySet<number>
  /** Whether the siblings are blocks. */
  flow: boolean
  /** Links do not nest. */
  insideLink: boolean
  context: CleanContext
}

/** A cleaned node and the raw HTML it was made from, if any. */
export interface Cleaned {
  node: RootContent
  html: Html | null
}

/** What the item at an index became, and the index to go on at. */
export interface Outcome {
  nodes: Cleaned[]
  next: number
}
