/** The table of editions, in the order in which those of a selection are built. A new one is a room beside, and a row here. */
import { cheatSheet } from './cheat-sheet/edition.js'
import type { EditionTable } from './edition.js'
import { epub } from './epub/edition.js'
import { handbook } from './handbook/edition.js'
import { web } from './web/edition.js'

export const EDITION_TABLE = {
  handbook,
  epub,
  'cheat-sheet': cheatSheet,
  web,
} as const satisfies EditionTable
