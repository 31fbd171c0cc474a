import type { EditionName } from '../model/build.js'

/** What the plan has to know of an edition. */
export interface EditionRow {
  /**
   * The file that people open, in the folder of the selection, with `/`. In a folder of its own (`web/index.html`) it may have more
   * files beside it, and that folder is the edition's: it is replaced as a whole.
   */
  file: string
  /** Editions of the same selection whose result it takes. */
  needs: readonly EditionName[]
}

export type EditionRows = Readonly<Partial<Record<EditionName, EditionRow>>>
