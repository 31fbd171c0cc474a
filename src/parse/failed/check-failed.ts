import type { Fragment, TextPoint } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { shortText } from '../text/short-text.js'
import type { NodesByType } from '../tree/by-type.js'
import { checkEmphasis } from './check-emphasis.js'
import { checkNodes } from './check-nodes.js'
import { checkReferences } from './check-references.js'
import { checkTable } from './check-table.js'
import type { FailedRow } from './failed-row.js'
import { footnoteMarks } from './footnote-marks.js'
import { type Block, type Masked, maskBlock } from './masked.js'
import { FAILED_ROWS } from './rows.js'
import type { Tell } from './tell.js'

/** Reports markup that was to be something and is printed as it stands: other tools' syntax, references to nothing, tables that are none. */
export function checkFailed(nodes: NodesByType, fragment: Fragment, report: Report): void {
  const known = {
    definitions: nodes.of('definition').map(({ label, identifier }) => label ?? identifier),
    notes: nodes.of('footnoteDefinition').map(({ label, identifier }) => label ?? identifier),
  }
  const blocks = [...nodes.of('paragraph'), ...nodes.of('heading'), ...nodes.of('tableCell')].flatMap(
    block => {
      const masked = isTorn(block, nodes) ? null : maskBlock(block, fragment.source, isTask(block, nodes))
      return masked === null ? [] : [{ block, masked }]
    },
  )
  const marks = footnoteMarks(blocks.map(({ masked }) => masked))
  for (const { block, masked } of blocks) {
    const tell: Tell = (rule, index, text, hint) =>
      report(rule, fragment.place(pointIn(block, masked.raw, index)), unmasked(text), unmasked(hint))
    checkReferences(masked, known, tell)
    if (block.type !== 'tableCell') checkTable(block, masked.text, tell)
    checkEmphasis(masked, marks, tell)
    for (const row of FAILED_ROWS) checkRow(row, masked, tell)
  }
  checkNodes(nodes, fragment, report)
}

/** The first paragraph of a task holds its box where anything but text comes next. */
function isTask(block: Block, nodes: NodesByType): boolean {
  const item = block.type === 'paragraph' ? nodes.parentOf(block) : null
  return item?.type === 'listItem' && item.checked != null && item.children[0] === block
}

/** A cell of a row with too many: that is told, and what is torn in it follows from it. */
function isTorn(block: Block, nodes: NodesByType): boolean {
  const row = block.type === 'tableCell' ? nodes.parentOf(block) : null
  const table = row && nodes.parentOf(row)
  if (row?.type !== 'tableRow' || table?.type !== 'table') return false
  return row.children.length > (table.children[0]?.children.length ?? 0)
}

function checkRow(row: FailedRow, { text, raw, source }: Masked, tell: Tell): void {
  const searched = row.raw ? raw : text
  if (!searched.includes(row.needs)) return
  for (const match of searched.matchAll(row.pattern)) {
    const written = source.slice(match.index, match.index + match[0].length)
    if (row.holds && !row.holds(match, written)) continue
    const found = match[1] ?? match[0]
    const index = match.index + match[0].indexOf(found)
    const quoted = shortText(source.slice(index, index + found.length))
    tell('markup-unread', index, row.text(quoted, written), row.hint(match, written))
  }
}

/** What is said without the signs that stood for masked ones. */
function unmasked(said: string): string {
  return said.replaceAll('\uFFFC', '').replaceAll('\0', '')
}

function pointIn(block: Block, text: string, index: number): TextPoint | undefined {
  const start = block.position?.start
  if (!start) return undefined
  const before = text.slice(0, index).split('\n')
  const inLine = before.at(-1)?.length ?? 0
  return {
    line: start.line + before.length - 1,
    column: before.length === 1 ? start.column + inLine : inLine + 1,
  }
}
