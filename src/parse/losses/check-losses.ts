import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import type { NodesByType } from '../tree/by-type.js'
import { checkCells } from './check-cells.js'
import { checkComments } from './check-comments.js'
import { checkDefinitions } from './check-definitions.js'
import { checkFences } from './check-fences.js'
import { checkNotes } from './check-notes.js'
import { checkTitles } from './check-titles.js'
import type { MarkdownFile } from './markdown-file.js'

const CHECKS = [checkCells, checkNotes, checkDefinitions, checkComments, checkFences, checkTitles]

/** Reports what Markdown lets vanish: the words of an author come out in print, or a message names them. Before the tree is changed. */
export function checkLosses(nodes: NodesByType, fragment: Fragment, report: Report): void {
  const file: MarkdownFile = { nodes, fragment, report }
  for (const check of CHECKS) check(file)
}
