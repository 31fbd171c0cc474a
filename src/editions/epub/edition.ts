import { defineEdition } from '../edition.js'
import { renderEpub } from './document.js'
import { EPUB_FILE, emitEpub } from './emit.js'

export const epub = defineEdition({
  file: EPUB_FILE,
  needs: [],
  prints: true,
  document: renderEpub,
  emit: emitEpub,
})
