import type { TokenClass } from './token-theme.js'

/** A stretch of one class; offsets in UTF-16 units of the visible code. */
export interface TokenRange {
  token: TokenClass
  start: number
  end: number
}
