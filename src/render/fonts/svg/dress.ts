import { isPrinting } from '../characters.js'
import type { LoadedFace } from '../load-face.js'
import { fontFace, fontType, stack } from '../stylesheet.js'
import { svgTexts } from './texts.js'

/**
 * An SVG whose words are set in the theme's faces, which it carries along: a picture reaches no font of its page, and would be set in
 * whatever the machine has. What the drawing's own styles say goes before.
 */
export function dressSvg(svg: string, faces: LoadedFace[]): string {
  const characters = new Set(
    svgTexts(svg).flatMap(({ text }) => [...text].filter(isPrinting).map(sign => sign.codePointAt(0) ?? 0)),
  )
  const root = ROOT.exec(svg)
  if (characters.size === 0 || root === null) return svg
  const at = root.index + root[0].length
  return `${svg.slice(0, at)}<style>${stylesheet(svg, characters, faces)}</style>${svg.slice(at)}`
}

/** The start tag of the root: the parser writes every drawing anew, with nothing before it. */
const ROOT = /^<svg(?: [\w:-]+="[^"]*")* ?>/

function stylesheet(svg: string, characters: ReadonlySet<number>, faces: LoadedFace[]): string {
  const rules = [
    ...needed(svg, characters, faces).map(embedded),
    `svg,[font-family]{font-family:${stack(faces, 'heading').join(',')};font-synthesis:none}`,
    `[font-family*="mono"]{font-family:${stack(faces, 'code').join(',')}}`,
  ]
  return rules.join('').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The faces that the words ask for, and for each character that they lack the first that draws it. */
function needed(svg: string, characters: ReadonlySet<number>, faces: LoadedFace[]): LoadedFace[] {
  const styles = {
    bold: /font-weight\W{1,3}(?:bold|[6-9]00)/.test(svg),
    italic: /font-style\W{1,3}(?:italic|oblique)/.test(svg),
  }
  const uses = /font-family[^;>]*mono/.test(svg) ? ['heading', 'code'] : ['heading']
  const isAsked = ({ use, weight, style, characters: drawn }: LoadedFace): boolean =>
    uses.includes(use) &&
    (weight === 400 || (styles.bold && weight > 500)) &&
    (style === 'normal' || styles.italic) &&
    [...characters].some(code => drawn.has(code))
  const asked = faces.filter(isAsked)
  const plain = faces.filter(({ weight, style }) => weight === 400 && style === 'normal')
  const others = [...characters]
    .filter(code => !asked.some(face => face.characters.has(code)))
    .flatMap(code => plain.find(face => face.characters.has(code)) ?? [])
  return [...new Set([...asked, ...others])]
}

function embedded(face: LoadedFace): string {
  return fontFace(face, `data:${fontType(face)};base64,${Buffer.from(face.bytes).toString('base64')}`)
}
