import { SaxesParser } from 'saxes'

/** A piece of text that an SVG draws, with its line and column in the file (1-based; column 1 where it is written in entities). */
export interface SvgText {
  text: string
  line: number
  column: number
}

/** What stands in `<text>` elements, entities resolved. The parser has made sure that the SVG is well-formed. */
export function svgTexts(svg: string): SvgText[] {
  const found: SvgText[] = []
  const lines = svg.split('\n')
  let depth = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ local }) => {
    if (local === 'text' || depth > 0) depth++
  })
  parser.on('closetag', () => {
    if (depth > 0) depth--
  })
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, text => {
      if (depth === 0) return
      const [first = '', ...rest] = text.split('\n')
      const line = parser.line - rest.length
      found.push({ text, line, column: Math.max(0, lines[line - 1]?.indexOf(first) ?? 0) + 1 })
    })
  }
  parser.write(svg.replace(/^\uFEFF/, '')).close()
  return found
}
