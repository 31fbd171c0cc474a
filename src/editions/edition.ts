import type { EditionName, Emitted } from '../model/build.js'
import type { Selection } from '../model/selection.js'
import type { Services } from '../model/services.js'
import type { EditionRow } from '../plan/index.js'
import type { Renderer } from '../render/index.js'

/** Prints or packs a rendered document. `needed` holds the results of the editions its row names under `needs`. */
export type Make = (services: Services, needed: Needed) => Promise<Emitted>

type Needed = ReadonlyMap<EditionName, Emitted>

/** Parts of a guide that no template may leave out, and the page's policy and style. */
export type ShownPart = 'title' | 'answer' | 'summary' | 'category' | 'introduction' | 'opening' | 'frame'

/** What a template has made, and what of the guide has to be in it. */
export interface Rehearsed {
  /** Its file. */
  template: string
  markup: string
  /** Ids that links lead to. */
  ids: string[]
  shows: ShownPart[]
}

export interface Edition extends EditionRow {
  /** It is made in a browser, wholly or in part: that can be started ahead. */
  prints?: true
  /** It shows answers with their code colored: that can be done ahead. */
  showsCode?: true
  /** Renders the document; what it gives back makes the artifact of it. With `services`, what the browser can do without the document is begun at once. */
  prepare(selection: Selection, renderer: Renderer, services?: Services): Promise<Make>
  /** What its templates make of a selection, made into nothing. Throws as `prepare` for a theme that is wrong. */
  rehearse(selection: Selection, renderer: Renderer): Promise<Rehearsed[]>
}

/** An edition by name; a session is given the whole table. */
export type EditionTable = Readonly<Record<EditionName, Edition>>

/**
 * What an edition's room gives: its row of the plan, a document of a selection, and the artifact of a document. `begin` does what the browser can do
 * without the document; `emit` is given it where it was begun.
 */
export interface EditionParts<Document, Begun> extends EditionRow, Pick<Edition, 'prints' | 'showsCode'> {
  document(selection: Selection, renderer: Renderer): Promise<Document>
  rehearsed(document: Document): Rehearsed[]
  begin?(selection: Selection, renderer: Renderer, services: Services): Promise<Begun>
  emit(document: Document, services: Services, needed: Needed, begun?: Promise<Begun>): Promise<Emitted>
}

/** Makes an edition of the parts of its room; the type of its document stays between them. */
export function defineEdition<Document, Begun = never>({
  document,
  begin,
  emit,
  rehearsed,
  ...row
}: EditionParts<Document, Begun>): Edition {
  return {
    ...row,
    prepare: async (selection, renderer, services) => {
      const begun = services && begin?.(selection, renderer, services)
      // It is told where it is waited for.
      begun?.catch(() => {})
      const made = await document(selection, renderer)
      return (later, needed) => emit(made, later, needed, begun)
    },
    rehearse: async (selection, renderer) => rehearsed(await document(selection, renderer)),
  }
}
