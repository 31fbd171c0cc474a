import { defineEdition } from '../edition.js'
import { renderEpub } from './document.js'
import { EPUB_FILE, emitEpub } from './emit.js'
import { rehearsedChapters } from './rehearsed.js'

export const epub = defineEdition({
  file: EPUB_FILE,
  needs: [],
  prints: true,
  document: renderEpub,
  rehearsed: rehearsedChapters,
  emit: emitEpub,
})
