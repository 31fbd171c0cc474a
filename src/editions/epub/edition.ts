import { createContext } from '../../render/renderer/context.js'
import { defineEdition } from '../edition.js'
import { coverOf, renderEpub } from './document.js'
import { EPUB_FILE, emitEpub } from './emit.js'
import { makeCover } from './make-cover.js'
import { rehearsedChapters } from './rehearsed.js'

export const epub = defineEdition({
  file: EPUB_FILE,
  needs: [],
  showsCode: true,
  prints: true,
  document: renderEpub,
  begin: async (selection, renderer, services) =>
    makeCover(coverOf(createContext(selection, renderer)), services),
  rehearsed: rehearsedChapters,
  emit: (document, services, _, cover) => emitEpub(document, services, cover),
})
