import { type GridCell, widthOf } from './grid.js'
import { longestWord } from './word-width.js'

/** The longest word of each column in em, and the first cell that stands in it alone; `null` where there is none. */
export interface ColumnWord {
  width: number
  cell: GridCell['cell'] | null
}

/** What each column of a table needs so that no word in it is cut. Cells over several columns are left out: they have room. */
export function columnWords(grid: GridCell[][]): ColumnWord[] {
  const columns = Array.from({ length: widthOf(grid) }, (): ColumnWord => ({ width: 0, cell: null }))
  for (const { cell, column, span } of grid.flat()) {
    const found = columns[column]
    if (span > 1 || found === undefined) continue
    found.cell ??= cell
    found.width = Math.max(found.width, longestWord(cell.children))
  }
  return columns
}

/** The widths when there is `room` for so much: the widest give way first, down to one measure. Em. */
export function shareRoom(widths: readonly number[], room: number): number[] {
  let left = room
  let most = Number.POSITIVE_INFINITY
  for (const [index, width] of widths.toSorted((a, b) => a - b).entries()) {
    const share = left / (widths.length - index)
    if (width > share) {
      most = Math.max(0, share)
      break
    }
    left -= width
  }
  return widths.map(width => Math.min(width, most))
}
