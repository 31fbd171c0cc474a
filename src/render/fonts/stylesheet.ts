import type { Face, Resource } from '../../model/documents.js'
import type { LoadedFace } from './load-face.js'

/** `@font-face` rules and the font stacks as custom properties: `--text`, `--heading`, `--code`. */
export function fontStylesheet(faces: LoadedFace[]): string {
  const rules = faces.map(face => fontFace(face, face.key))
  const stacks = (['text', 'heading', 'code'] as const).map(use => `--${use}:${stack(faces, use).join(',')}`)
  return `${rules.join('\n')}\n:root{${stacks.join(';')}}\n`
}

/** An `@font-face` rule; `address` is where the file is found. */
export function fontFace({ family, weight, style, range }: LoadedFace, address: string): string {
  const only = range === null ? '' : `;unicode-range:${range}`
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${address}")${only}}`
}

/** The families a use may draw from, best first: its own, the guide's fallbacks, then whatever has the character. */
export function stack(faces: LoadedFace[], use: Face['use']): string[] {
  const order = [use, 'fallback', 'code', 'text'] as const
  const rank = (face: LoadedFace): number => order.indexOf(face.use)
  const known = faces.filter(face => rank(face) >= 0).toSorted((one, other) => rank(one) - rank(other))
  return [...new Set(known.map(({ family }) => `"${family}"`))]
}

/** The font files, as the stylesheet addresses them. */
export function fontResources(faces: LoadedFace[]): [string, Resource][] {
  return faces.map(face => [face.key, { bytes: face.bytes, mediaType: fontType(face) }])
}

/** The media type of a face's file. */
export function fontType({ key }: LoadedFace): string {
  return MEDIA_TYPES[key.split('.').at(-1) ?? ''] ?? 'font/woff2'
}

const MEDIA_TYPES: Record<string, string | undefined> = {
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
}
