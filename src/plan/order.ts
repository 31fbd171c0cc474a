import type { EditionName } from '../model/build.js'
import type { EditionRow, EditionRows } from './rows.js'

export interface OrderedEdition {
  edition: EditionName
  row: EditionRow
}

/** The wanted editions and all they need, needed ones first. Throws on a cycle and on an edition without a row: the table is wrong. */
export function orderEditions(wanted: readonly EditionName[], table: EditionRows): OrderedEdition[] {
  const ordered = new Map<EditionName, EditionRow>()
  const visit = (edition: EditionName, path: readonly EditionName[]): void => {
    if (path.includes(edition)) {
      throw new Error(`Editions need each other: ${[...path, edition].join(' → ')}`)
    }
    if (ordered.has(edition)) return
    const row = table[edition]
    if (row === undefined) throw new Error(`No edition is called ${edition}`)
    for (const needed of row.needs) visit(needed, [...path, edition])
    ordered.set(edition, row)
  }
  for (const edition of wanted) visit(edition, [])
  return [...ordered].map(([edition, row]) => ({ edition, row }))
}
