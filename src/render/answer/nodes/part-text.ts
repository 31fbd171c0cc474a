import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Part } from '../../language/part.js'

/** Words in the language of a part; null where that is the language of what they stand in. */
export function partText(value: string, part: Part | null): ElementContent {
  if (part === null) return { type: 'text', value }
  return h('span', { lang: part.language, dir: part.direction }, value)
}
