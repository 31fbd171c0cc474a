import type { ElementContent } from 'hast'
import { MEDIA } from '../media.js'
import type { Build } from './build.js'

/** A fenced block, in the way of the medium. */
export function buildCode({ origin, state }: Build): ElementContent[] {
  return origin.type === 'code' ? [MEDIA[state.medium].code(origin, state)] : []
}
