import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { ImageFacts } from './image-facts.js'
import type { ImageProblem } from './problem.js'
import { svgSize } from './svg-size.js'
import { svgTagProblem, unsafeCss } from './svg-tag.js'

/**
 * Reads an SVG strictly as XML: well-formed (an EPUB needs that), no scripts, no handlers, no foreign content, nothing fetched from
 * elsewhere, no entities of its own.
 */
export function inspectSvg(source: string): ImageFacts | ImageProblem {
  const problems: string[] = []
  let root: SaxesTagNS | null = null
  let style = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(?:utf-8|us-ascii)$/i.test(encoding)) problems.push(`is encoded in ${encoding}, not in UTF-8`)
  })
  parser.on('doctype', text => {
    if (/[[]|ENTITY/.test(text)) problems.push('declares entities')
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target !== 'xml') problems.push(`holds \`<?${target} …>\``)
  })
  parser.on('opentag', tag => {
    root ??= tag
    if (tag.local === 'style') style++
    problems.push(...svgTagProblem(tag))
  })
  parser.on('closetag', tag => {
    if (tag.local === 'style') style--
  })
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, text => {
      if (style > 0 && unsafeCss(text)) problems.push('has a style sheet that fetches something')
    })
  }
  const fault = parse(parser, source)
  if (problems[0])
    return { rule: 'image-unsafe', text: problems[0], hint: 'Save it as plain SVG: shapes and text only.' }
  if (fault)
    return {
      rule: 'image-format',
      text: `is not well-formed SVG (${fault})`,
      hint: 'Export it again as plain SVG.',
    }
  return sized(root)
}

function parse(parser: SaxesParser<{ xmlns: true }>, source: string): string | null {
  try {
    parser.write(source.replace(/^\uFEFF/, '')).close()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function sized(root: SaxesTagNS | null): ImageFacts | ImageProblem {
  const size = root?.local === 'svg' ? svgSize(root) : null
  if (size) return { mediaType: 'image/svg+xml', extension: 'svg', ...size }
  const hint = 'Give the `<svg>` a viewBox, or a width and a height.'
  return {
    rule: 'image-format',
    text: root?.local === 'svg' ? 'is an SVG without a size' : 'is XML but not SVG',
    hint,
  }
}
