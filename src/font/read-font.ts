import { charactersOf } from './characters.js'
import { checkTables } from './check-tables.js'
import { FontFault } from './fault.js'
import { postscriptName } from './postscript-name.js'
import { unpackFont } from './unpack.js'

/** What is known of a font that can be printed. */
export interface FontFacts {
  postscriptName: string
  /** Code points that it draws. */
  characters: ReadonlySet<number>
}

/** Reads the file of a font (woff2, woff, TrueType, OpenType). Throws FontFault when it is none, or one that print cannot embed as it is. */
export function readFont(bytes: Uint8Array): FontFacts {
  const tables = unpackFont(bytes)
  checkTables(tables)
  const name = postscriptName(tables.get('name') as Uint8Array)
  if (name === null) throw new FontFault('has no PostScript name, by which a PDF knows its fonts')
  return { postscriptName: name, characters: charactersOf(tables.get('cmap') as Uint8Array) }
}
