import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import type { NodesByType } from '../tree/by-type.js'

/** A Markdown file as the checks see it. */
export interface MarkdownFile {
  nodes: NodesByType
  fragment: Fragment
  report: Report
}
