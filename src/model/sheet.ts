/** How many sides a cheat sheet has. */
export const SHEET_PAGES = [1, 2] as const

/** What is made when nobody asks for more: a page that is not folded. */
export const PLAIN_SHEET: SheetFormat = { pages: 1, isFolded: false }

export interface SheetFormat {
  pages: (typeof SHEET_PAGES)[number]
  /** One side in eight panels, to be folded to a pocket booklet. */
  isFolded: boolean
}
