import type { Kind } from '../../memory/memory.js'
import type { CodeText } from '../../model/snippet.js'
import type { TokenRange } from './token-range.js'

/** The tokens of a text, by `keyOf`. */
export const TOKENS: Kind<TokenRange[]> = {}

export function keyOf({ language, visible }: CodeText): string {
  return `${language}\0${visible}`
}
