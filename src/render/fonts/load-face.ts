import { create } from 'fontkit'
import { VademecumError } from '../../diagnostics.js'
import type { Face } from '../../model/documents.js'

/** A face with the characters it draws and its name beside the document. */
export interface LoadedFace extends Face {
  characters: ReadonlySet<number>
  /** CSS `unicode-range`, null for all. */
  range: string | null
  /** Key among the resources. */
  key: string
}

/** Reads a font file (woff2, woff, TrueType, OpenType). Throws when it is not one, or a collection. */
export function loadFace(
  face: Omit<Face, 'postscriptName'> & { range: string | null; key: string },
): LoadedFace {
  try {
    const font = create(Buffer.from(face.bytes))
    if (!('characterSet' in font)) throw new Error('It is a collection of fonts')
    return { ...face, postscriptName: font.postscriptName, characters: new Set(font.characterSet) }
  } catch (cause) {
    throw new VademecumError(`The font ${face.source} cannot be read`, {
      cause,
      hint: 'Give one face a file: woff2, woff, ttf or otf.',
    })
  }
}
