import type { EditionName, Emitted } from '../model/build.js'
import type { Selection } from '../model/selection.js'
import type { Services } from '../model/services.js'
import type { EditionRow } from '../plan/index.js'
import type { Renderer } from '../render/index.js'

/** Prints or packs a rendered document. `needed` holds the results of the editions its row names under `needs`. */
export type Make = (services: Services, needed: ReadonlyMap<EditionName, Emitted>) => Promise<Emitted>

export interface Edition extends EditionRow {
  /** It is made in a browser, wholly or in part: that can be started ahead. */
  prints?: true
  /** Renders the document; what it gives back makes the artifact of it. */
  prepare(selection: Selection, renderer: Renderer): Promise<Make>
}

/** An edition by name; a session is given the whole table. */
export type EditionTable = Readonly<Record<EditionName, Edition>>

/** What an edition's room gives: its row of the plan, a document of a selection, and the artifact of a document. */
export interface EditionParts<Document> extends EditionRow, Pick<Edition, 'prints'> {
  document(selection: Selection, renderer: Renderer): Promise<Document>
  emit(document: Document, ...rest: Parameters<Make>): Promise<Emitted>
}

/** Makes an edition of the parts of its room; the type of its document stays between them. */
export function defineEdition<Document>({ document, emit, ...row }: EditionParts<Document>): Edition {
  return {
    ...row,
    prepare: async (selection, renderer) => {
      const made = await document(selection, renderer)
      return (services, needed) => emit(made, services, needed)
    },
  }
}
