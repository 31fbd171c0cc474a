import { SaxesParser } from 'saxes'
import type { ImageFacts } from '../image-facts.js'
import type { ImageProblem } from '../problem.js'
import { Drawing } from './drawing.js'

/**
 * Reads an SVG strictly as XML and writes it anew from what is known to draw: no scripts, no handlers, nothing from elsewhere, no names of
 * another language, no document type. What comes out is valid and inert by itself. A drawing that acts or fetches is refused; what belongs
 * to an editor, and what cannot be seen on paper, is left out.
 */
export function inspectSvg(bytes: Uint8Array, depth = 0): ImageFacts | ImageProblem {
  const source = decode(bytes)
  if (source === null) return { rule: 'image-format', text: 'is not written in UTF-8', hint: EXPORT }
  const drawing = new Drawing(source, depth, (inner, within) => {
    const facts = inspectSvg(inner, within)
    return 'rule' in facts ? {} : facts
  })
  const fault = parse(source, drawing)
  const [unsafe] = drawing.problems
  if (unsafe) return { rule: 'image-unsafe', text: unsafe, hint: hintFor(unsafe) }
  if (fault) return { rule: 'image-format', text: `is not well-formed SVG (${fault})`, hint: EXPORT }
  return drawn(drawing)
}

const EXPORT = 'Export it again as plain SVG.'

function hintFor(problem: string): string {
  if (!problem.includes('<foreignObject>')) return 'Save it as plain SVG: shapes and text only.'
  return 'Export it with plain text instead of HTML labels (Mermaid: `htmlLabels: false`; draw.io: no word wrap, no formatted text).'
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parse(source: string, drawing: Drawing): string | null {
  const parser = new SaxesParser({ xmlns: true })
  const at = (): number => parser.line
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => drawing.declare(encoding))
  parser.on('doctype', text => drawing.documentType(text))
  parser.on('processinginstruction', ({ target }) => drawing.instruct(target, at()))
  parser.on('opentag', tag => drawing.open(tag, at()))
  parser.on('closetag', () => drawing.close())
  parser.on('text', text => drawing.text(text, at()))
  parser.on('cdata', text => drawing.text(text, at()))
  try {
    parser.write(source).close()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function drawn(drawing: Drawing): ImageFacts | ImageProblem {
  const { rootName, size, words } = drawing
  if (rootName !== 'svg')
    return { rule: 'image-format', text: 'is XML but not SVG', hint: 'Use PNG, JPEG, GIF, WebP or SVG.' }
  if (size === null) {
    const hint = 'Give the `<svg>` a viewBox, or a width and a height.'
    return { rule: 'image-format', text: 'is an SVG without a size', hint }
  }
  const bytes = Buffer.from(drawing.source())
  return { mediaType: 'image/svg+xml', extension: 'svg', ...size, bytes, words, left: [...drawing.left] }
}
