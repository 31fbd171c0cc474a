/** The table of shapes. A new one is a row here and a file beside. */
import { details } from './details.js'
import { heading } from './heading.js'
import { list } from './list.js'
import { notes } from './notes.js'
import { paragraph } from './paragraph.js'
import type { Shape, ShapeName } from './shape.js'

/** Shapes of a single file; `file`, one question a file, is a matter of a folder. */
export const SHAPES = { heading, details, list, paragraph, notes } as const satisfies Record<
  Exclude<ShapeName, 'file'>,
  Shape
>
