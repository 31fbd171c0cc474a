import { defineEdition } from '../edition.js'
import { renderWeb } from './document.js'
import { emitWeb, WEB_FILE } from './emit.js'

/** The page as `serve` shows it: in one file, with the script that takes over what was saved. */
export const liveWeb = defineEdition({
  file: WEB_FILE,
  needs: [],
  document: (selection, renderer) => renderWeb(selection, renderer, true),
  emit: emitWeb,
})

export const web = defineEdition({
  file: WEB_FILE,
  needs: [],
  document: renderWeb,
  emit: emitWeb,
})
