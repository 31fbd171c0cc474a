import type { ElementContent } from 'hast'
import { TARGETS } from '../targets.js'
import type { Build } from './build.js'

/** A fenced block, in the way of the target. */
export function buildCode({ origin, state }: Build): ElementContent[] {
  return origin.type === 'code' ? [TARGETS[state.target].code(origin, state)] : []
}
