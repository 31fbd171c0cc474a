import { defineEdition } from '../edition.js'
import { renderWeb } from './document.js'
import { emitWeb, WEB_FILE } from './emit.js'
import { rehearsedPage } from './rehearsed.js'

export const web = defineEdition({
  file: WEB_FILE,
  needs: [],
  showsCode: true,
  document: renderWeb,
  rehearsed: rehearsedPage,
  emit: emitWeb,
})
