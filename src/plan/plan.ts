/** Selections and editions to a graph of jobs, in an order in which each job comes after those it needs. */
import type { EditionName, Job } from '../model/build.js'
import type { Selection } from '../model/selection.js'
import { orderEditions } from './order.js'
import type { EditionRows } from './rows.js'

/**
 * One job for each selection and edition, the selections in the order given. An edition that was not asked for but is
 * needed by one that was gets a job too, marked as not written.
 */
export function plan(
  selections: readonly Selection[],
  wanted: readonly EditionName[],
  table: EditionRows,
): Job[] {
  const order = orderEditions(wanted, table)
  return selections.flatMap(selection =>
    order.map(({ edition, row }) => ({
      id: below(selection, edition),
      selection,
      edition,
      needs: row.needs.map(needed => below(selection, needed)),
      path: below(selection, row.file),
      folder: row.file.includes('/') ? below(selection, row.file.split('/', 1).join('')) : null,
      written: wanted.includes(edition),
    })),
  )
}

function below({ directory }: Selection, path: string): string {
  return directory === '' ? path : `${directory}/${path}`
}
