import { defineEdition } from '../edition.js'
import { renderHandbook } from './document.js'
import { emitHandbook, HANDBOOK_FILE } from './emit.js'

export const handbook = defineEdition({
  file: HANDBOOK_FILE,
  needs: [],
  showsCode: true,
  prints: true,
  document: renderHandbook,
  rehearsed: ({ html, outline }) => [
    {
      template: 'handbook.html',
      markup: html,
      ids: outline.flatMap(({ anchor, children }) => [anchor, ...children.map(child => child.anchor)]),
      shows: ['title', 'answer', 'category', 'introduction', 'opening'],
    },
  ],
  emit: emitHandbook,
})
