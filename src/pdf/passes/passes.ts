import { describe } from './describe.js'
import { dropInvisible } from './drop-invisible.js'
import { lead } from './lead.js'
import { mapRoles } from './map-roles.js'
import { mendTextMaps } from './mend-text-maps.js'
import { outline } from './outline.js'
import type { Pass } from './pass.js'
import { setPaper } from './set-paper.js'

/** Everything that is done to a print. A new pass is a file and a line. */
export const PASSES: readonly Pass[] = [
  describe,
  mapRoles,
  setPaper,
  mendTextMaps,
  dropInvisible,
  lead,
  outline,
]
