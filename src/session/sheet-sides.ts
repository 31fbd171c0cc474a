import { UsageError } from '../diagnostics.js'
import { SHEET_PAGES, type SheetFormat } from '../model/sheet.js'

/** The sides of a cheat sheet and whether it is folded. Throws a UsageError for what no sheet has. */
export function sheetSides(pages: number, fold: boolean): { pages: SheetFormat['pages']; fold: boolean } {
  const sides = SHEET_PAGES.find(known => known === pages)
  if (sides === undefined)
    throw new UsageError(`Unexpected number of pages \`${pages}\`, expected ${SHEET_PAGES.join(' or ')}`)
  if (fold && sides > 1)
    throw new UsageError('A folded cheat sheet has one page', 'Leave out --pages, or --fold.')
  return { pages: sides, fold }
}
