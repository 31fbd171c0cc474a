import { defineEdition } from '../edition.js'
import { renderWeb } from './document.js'
import { emitWeb, WEB_FILE } from './emit.js'

export const web = defineEdition({
  file: WEB_FILE,
  needs: [],
  document: renderWeb,
  emit: emitWeb,
})
