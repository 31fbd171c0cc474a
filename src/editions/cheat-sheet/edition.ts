import { defineEdition } from '../edition.js'
import { renderCheatSheet } from './document.js'
import { CHEAT_SHEET_FILE, emitCheatSheet } from './emit.js'

export const cheatSheet = defineEdition({
  file: CHEAT_SHEET_FILE,
  needs: [],
  prints: true,
  document: renderCheatSheet,
  rehearsed: ({ portrait, lines }) => [
    {
      template: 'cheat-sheet.html',
      markup: portrait.html,
      ids: ['sheet', ...lines.map(({ id }) => id)],
      shows: ['summary', 'category'],
    },
  ],
  emit: emitCheatSheet,
})
