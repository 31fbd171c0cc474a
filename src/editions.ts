/** The table of editions. A new one is an emitter, a renderer and a row here. */
import { emitCheatSheet } from './emit/cheat-sheet.js'
import { emitEpub } from './emit/epub.js'
import { emitHandbook } from './emit/handbook.js'
import type { EditionName, Emitted, Selection, Services } from './model.js'
import type { EditionRow } from './plan/index.js'
import { type Renderer, renderCheatSheet, renderEpub, renderHandbook } from './render/index.js'

/** Prints or packs a rendered document. `needed` holds the results of the editions its row names under `needs`. */
export type Make = (services: Services, needed: ReadonlyMap<EditionName, Emitted>) => Promise<Emitted>

export interface Edition extends EditionRow {
  /** Renders the document; what it gives back makes the file of it. */
  prepare(selection: Selection, renderer: Renderer): Promise<Make>
}

/** In the order in which the editions of a selection are built. */
export const EDITION_TABLE = {
  handbook: edition('handbook.pdf', [], renderHandbook, emitHandbook),
  epub: edition('handbook.epub', [], renderEpub, emitEpub),
  'cheat-sheet': edition('cheat-sheet.pdf', [], renderCheatSheet, emitCheatSheet),
} as const satisfies Record<EditionName, Edition>

function edition<Document>(
  file: string,
  needs: EditionName[],
  render: (selection: Selection, renderer: Renderer) => Promise<Document>,
  emit: (document: Document, ...rest: Parameters<Make>) => Promise<Emitted>,
): Edition {
  return {
    file,
    needs,
    prepare: async (selection, renderer) => {
      const document = await render(selection, renderer)
      return (services, needed) => emit(document, services, needed)
    },
  }
}
