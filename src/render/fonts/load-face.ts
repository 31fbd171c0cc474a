import { createHash } from 'node:crypto'
import { VademecumError } from '../../diagnostics.js'
import { FontFault } from '../../font/fault.js'
import { readFont } from '../../font/read-font.js'
import type { Kind, Memory } from '../../memory/memory.js'
import type { Face } from '../../model/documents.js'

/** A face with the characters it draws and its name beside the document. */
export interface LoadedFace extends Face {
  characters: ReadonlySet<number>
  /** CSS `unicode-range`, null for all. */
  range: string | null
  /** Key among the resources. */
  key: string
}

const FONTS: Kind<ReturnType<typeof readFont>> = {}

/** Reads a font file (woff2, woff, TrueType, OpenType). Throws when it cannot be printed; for a guide's own fonts the parser has told before. */
export function loadFace(
  face: Omit<Face, 'postscriptName'> & { range: string | null; key: string },
  memory: Memory,
): LoadedFace {
  try {
    const key = createHash('sha256').update(face.bytes).digest('base64')
    return { ...face, ...memory.shelf(FONTS).recall(key, () => readFont(face.bytes)) }
  } catch (cause) {
    if (!(cause instanceof FontFault)) throw cause
    throw new VademecumError(`The font ${face.source} ${cause.message}`, { cause, hint: cause.hint })
  }
}
