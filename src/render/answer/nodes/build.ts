import type { ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import type { RenderState } from '../markdown/state.js'

/** What a builder gets: `children` are clean hast, `origin` is the Markdown node they came from. */
export interface Build {
  children: ElementContent[]
  origin: Nodes
  state: RenderState
}

/** Makes the elements of one kind of own node. */
export type Builder = (build: Build) => ElementContent[]
