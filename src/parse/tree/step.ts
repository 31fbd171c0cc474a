import type { Definition, Root } from 'mdast'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'

/** What the steps of cleaning know about the text they work on. */
export interface CleanContext {
  fragment: Fragment
  /** Whether the nodes point into the fragment's Markdown; the steps that look at it are left out where they do not. */
  isMarkdown: boolean
  definitions: ReadonlyMap<string, Definition>
  /** Depth of the title above the text. */
  depth: number
  report: Report
}

/** Changes a tree in place and reports what is wrong with it. */
export type Step = (root: Root, context: CleanContext) => void
