import { VademecumError } from '../../diagnostics.js'
import type { Face, LoadedFace, UsedFonts } from '../../model/documents.js'
import { dictionariesOf } from '../read/fonts.js'
import type { RawPdf } from '../read/raw-pdf.js'

/**
 * Throws unless the PDF is set in the document's own faces: each family that the page loaded for letters is embedded, one for text or headings among
 * them (a cheat sheet may do without the other), none as Type 3 (a variable or synthesised font: twice the size), and the stylesheet asks
 * for no family that is not there.
 * Beside them only the browser's fallback may occur, for characters that no face has (a warning of their own tells of those) and for
 * words inside pictures.
 */
export function gateFonts(pdf: RawPdf, faces: Face[], used: UsedFonts): void {
  const embedded = embeddedFonts(pdf)
  if (dictionariesOf(pdf, 'Font', 'Type3').some(font => font.get('Subtype') === '/Type3'))
    throw fontError('A font was embedded as Type 3 outlines', embedded)
  const families = new Set(faces.map(face => face.family))
  const unknown = used.families.filter(family => !families.has(family))
  if (unknown.length > 0) {
    throw fontError(
      `The stylesheet asks for the font "${unknown[0]}", which is none of the theme's`,
      embedded,
    )
  }
  const isThere = (family: string) =>
    faces.some(face => face.family === family && embedded.has(face.postscriptName))
  const needed = faces.filter(
    face => face.use !== 'fallback' && used.lettered.includes(face.family) && isLoaded(face, used.faces),
  )
  const reading = faces.filter(face => face.use === 'text' || face.use === 'heading')
  const missing =
    needed.find(face => !isThere(face.family)) ??
    (reading.some(face => isThere(face.family)) ? undefined : reading[0])
  if (missing !== undefined) {
    throw fontError(
      `The theme's font "${missing.family}" (${missing.postscriptName}) is not in the PDF`,
      embedded,
    )
  }
}

/** Names of the fonts of a PDF without the prefix of the subset. */
export function embeddedFonts(pdf: RawPdf): Set<string> {
  const names = dictionariesOf(pdf, 'FontDescriptor', 'FontName').map(font => font.get('FontName') ?? '')
  return new Set(names.map(name => name.replace(/^\/(?:[A-Z]{6}\+)?/, '')))
}

function isLoaded(face: Face, loaded: LoadedFace[]): boolean {
  return loaded.some(
    ({ family, weight, style, status }) =>
      status === 'loaded' &&
      family === face.family &&
      toNumber(weight) === face.weight &&
      style === face.style,
  )
}

function toNumber(weight: string): number {
  return weight === 'normal' ? 400 : weight === 'bold' ? 700 : Number(weight)
}

function fontError(what: string, embedded: Set<string>): VademecumError {
  return new VademecumError(`${what}; it holds ${[...embedded].sort().join(', ') || 'no font'}`, {
    hint: 'Ship static font files (400, 700, italic), quote family names in the CSS, and never name a family like a generic one (Serif, Monospace).',
  })
}
