import { defineEdition } from '../edition.js'
import { renderHandbook } from './document.js'
import { emitHandbook, HANDBOOK_FILE } from './emit.js'

export const handbook = defineEdition({
  file: HANDBOOK_FILE,
  needs: [],
  prints: true,
  document: renderHandbook,
  emit: emitHandbook,
})
