import { printableLine } from '../../printable.js'

/** Lines of aligned columns, two spaces apart; `right` holds the columns set flush right. The last column is not padded. */
export function alignColumns(texts: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const rows = texts.map(row => row.map(printableLine))
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, column) =>
        right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}
