/** The table of editions. A new one is an emitter, a renderer and a row here. */

import type { EditionName, Emitted, Services } from '../model/build.js'
import type { Selection } from '../model/selection.js'
import type { EditionRow } from '../plan/index.js'
import type { Renderer } from '../render/index.js'
import { renderCheatSheet } from './cheat-sheet/document.js'
import { emitCheatSheet } from './cheat-sheet/emit.js'
import { renderEpub } from './epub/document.js'
import { emitEpub } from './epub/emit.js'
import { renderHandbook } from './handbook/document.js'
import { emitHandbook } from './handbook/emit.js'

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
