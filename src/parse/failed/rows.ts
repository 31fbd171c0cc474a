import { BLOCK_ROWS } from './block-rows.js'
import { ENTITY_ROWS } from './entity-rows.js'
import type { FailedRow } from './failed-row.js'
import { FOREIGN_ROWS } from './foreign-rows.js'
import { INLINE_ROWS } from './inline-rows.js'
import { LINK_ROWS } from './link-rows.js'
import { MATH_ROWS } from './math-rows.js'
import { OPEN_LINK_ROWS } from './open-link-rows.js'
import { TAG_ROWS } from './tag-rows.js'

/** Syntaxes of other tools, and of ours where it failed. */
export const FAILED_ROWS: readonly FailedRow[] = [
  ...LINK_ROWS,
  ...OPEN_LINK_ROWS,
  ...TAG_ROWS,
  ...BLOCK_ROWS,
  ...INLINE_ROWS,
  ...ENTITY_ROWS,
  ...FOREIGN_ROWS,
  ...MATH_ROWS,
]
