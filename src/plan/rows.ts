import type { EditionName } from '../model/build.js'

/** What the plan has to know of an edition. */
export interface EditionRow {
  /** Name of the file it makes, in the folder of the selection. */
  file: string
  /** Editions of the same selection whose result it takes. */
  needs: readonly EditionName[]
}

export type EditionRows = Readonly<Partial<Record<EditionName, EditionRow>>>
