import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Face, Resource } from '../../../src/model/documents.js'

const resolve = createRequire(import.meta.url).resolve

/** Faces of the small documents these tests print: family, weight, style, PostScript name, file. */
export const FACES: Face[] = [
  face(
    'Book',
    400,
    'normal',
    'text',
    'SourceSerif4-Regular',
    '@fontsource/source-serif-4',
    'source-serif-4-latin-400-normal',
  ),
  face(
    'Book',
    700,
    'normal',
    'text',
    'SourceSerif4-Bold',
    '@fontsource/source-serif-4',
    'source-serif-4-latin-700-normal',
  ),
  face(
    'Heads',
    700,
    'normal',
    'heading',
    'SourceSans3ExtraLight-Bold',
    '@fontsource/source-sans-3',
    'source-sans-3-latin-700-normal',
  ),
  face(
    'Code',
    400,
    'normal',
    'code',
    'DejaVuSansMono',
    '@fontsource/dejavu-mono',
    'dejavu-mono-latin-400-normal',
  ),
]

export function fontCss(faces: Face[]): string {
  return faces
    .map(
      ({ family, weight, style, source }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(fonts/${source}) format("woff2")}`,
    )
    .join('\n')
}

export function fontResources(faces: Face[]): Map<string, Resource> {
  return new Map(faces.map(({ source, bytes }) => [`fonts/${source}`, { bytes, mediaType: 'font/woff2' }]))
}

function face(
  family: string,
  weight: number,
  style: Face['style'],
  use: Face['use'],
  postscriptName: string,
  packageName: string,
  file: string,
): Face {
  const bytes = readFileSync(resolve(`${packageName}/files/${file}.woff2`))
  return { family, weight, style, use, bytes, source: `${file}.woff2`, postscriptName }
}
