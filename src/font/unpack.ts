import { FontFault } from './fault.js'
import type { Reader } from './reader.js'
import { createReader } from './reader.js'
import { unpackSfnt } from './sfnt.js'
import { unpackWoff } from './woff.js'
import { unpackWoff2 } from './woff2.js'

/** The tables of a font by name. In WOFF2 the outlines are written another way: those are there by name only. */
export type FontTables = ReadonlyMap<string, Uint8Array>

const FORMATS: Record<string, ((file: Reader) => FontTables) | undefined> = {
  '\0\x01\0\0': unpackSfnt,
  OTTO: unpackSfnt,
  true: unpackSfnt,
  wOFF: unpackWoff,
  wOF2: unpackWoff2,
  ttcf: () => {
    throw new FontFault('is a collection of fonts', 'Give each face a file of its own: woff2, woff or ttf.')
  },
}

/** Takes the file of a font apart, without trusting a number in it. Throws FontFault when it is none, damaged or too large. */
export function unpackFont(bytes: Uint8Array): FontTables {
  const file = createReader(bytes)
  const unpack = bytes.length < 12 ? undefined : FORMATS[file.latin(0, 4)]
  if (unpack === undefined) throw new FontFault('is not a font', 'Use TTF, WOFF or WOFF2.')
  return unpack(file)
}
