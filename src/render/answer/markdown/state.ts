import type { Code, Nodes, RootContent } from 'mdast'
import type { RenderContext } from '../../renderer/context.js'
import type { MediumName } from '../medium-name.js'

/** A footnote in the order of its first reference; `references` counts how often it is referred to. */
export interface Footnote {
  identifier: string
  references: number
}

/** What is known while one piece of Markdown (an answer, an introduction, a title) becomes hast. */
export interface RenderState {
  context: RenderContext
  medium: MediumName
  /** Of the text, BCP 47. */
  language: string
  /** Prefix of every id made in this piece: the id of the question or category. */
  owner: string
  /** Folder of the source inside the guide, with `/`; addresses of raw `<img>` start here. */
  folder: string
  /** The nodes of the spoken answer, the same objects as in the tree. */
  spoken: ReadonlySet<RootContent>
  origins: Nodes[]
  footnotes: Footnote[]
  /** Ids given out so far: a second one is dropped. */
  ids: Set<string>
  /** How deep code blocks stand in indented blocks. */
  nesting: ReadonlyMap<Code, number>
  /** Code blocks so far. */
  blocks: number
}
