import type { Block } from './masked.js'
import type { Tell } from './tell.js'

const GRID = /^[ \t>]*\+[-=+:]{2,}\+[ \t]*$/
const ROW = /^[ \t>]*\|[^\n]*\|[ \t]*$/

/** Lines with bars that were to be a table and are a paragraph. */
export function checkTable(block: Exclude<Block, { type: 'tableCell' }>, text: string, tell: Tell): void {
  if (!text.includes('|') && !text.includes('+-')) return
  const lines = text.split('\n')
  const rows = lines.filter(line => ROW.test(line))
  const rule = lines.findIndex(
    (line, index) => GRID.test(line) || (index > 0 && /[|+]/.test(line) && isRule(line)),
  )
  const isSetext = block.type === 'heading' && lines.length > 1 && /[^|]\|[^|]/.test(lines[0] ?? '')
  const single = rows.length === 1 && bars(rows[0] ?? '') > 2
  if (rule < 0 && rows.length < 2 && !isSetext && !single) return
  const [first = ''] = rows.length > 0 ? rows : lines
  const index = text.indexOf(first)
  const above = rule > 0 ? (lines[rule - 1] ?? '') : first
  const columns = cells(above)
  const below = rule > 0 ? lines[rule] : undefined
  const reason =
    below !== undefined && !GRID.test(below) && cells(below) !== columns
      ? `: the header has ${columns} cells, the line below ${cells(below)}`
      : ''
  const rules = Array.from({ length: Math.max(1, Math.min(columns, 6)) }, () => '---').join(' | ')
  tell(
    'markup-unread',
    Math.max(0, index),
    `These bars make no table${reason}`,
    `Below the header goes the line \`| ${rules} |\`.`,
  )
}

/** Whether it is the line below the header of a table, or one that somebody meant to be one. */
function isRule(line: string): boolean {
  const cells = line
    .replace(/^[ \t>]+/, '')
    .split(/[|+]/)
    .map(cell => cell.trim())
  const inner = cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined)
  return inner.length > 0 && inner.every(cell => /^:?[-=]+:?$/.test(cell))
}

function bars(line: string): number {
  return line.split('|').length - 1
}

function cells(line: string): number {
  return line.replace(/^[ \t>]*\|?|\|?[ \t]*$/g, '').split('|').length
}
