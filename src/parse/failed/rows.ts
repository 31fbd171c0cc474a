import { BLOCK_ROWS } from './block-rows.js'
import type { FailedRow } from './failed-row.js'
import { INLINE_ROWS } from './inline-rows.js'
import { LINK_ROWS } from './link-rows.js'
import { MATH_ROWS } from './math-rows.js'

/** Syntaxes of other tools, and of ours where it failed. */
export const FAILED_ROWS: readonly FailedRow[] = [...LINK_ROWS, ...BLOCK_ROWS, ...INLINE_ROWS, ...MATH_ROWS]
