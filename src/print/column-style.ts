import type { PageMargins, PrintRules } from './print-rules.js'

/** Millimetres. */
export interface Paper {
  width: number
  height: number
}

/** A stylesheet that lays a body out in columns as wide and high as a page's content, and that width in CSS pixels. */
export interface ColumnStyle {
  css: string
  width: number
}

const PX_PER_MM = 96 / 25.4
const NO_MARGINS: PageMargins = { top: 0, right: 0, bottom: 0, left: 0 }

/** Breaks between pages and what does the same between columns; all other values mean the same in both. */
const COLUMN_BREAKS: Record<string, string> = {
  page: 'column',
  left: 'column',
  right: 'column',
  recto: 'column',
  verso: 'column',
  always: 'column',
  'avoid-page': 'avoid-column',
}

/**
 * Makes columns out of pages. Every break of the document's own rules is said again for columns, in the same order, so that the cascade
 * comes out the same; a named page begins and ends a column, and a single sheet with margins of its own (a cover) fills just one.
 */
export function columnStyle(rules: PrintRules, paper: Paper): ColumnStyle {
  const base = contentBox(rules, '', paper)
  const width = Math.ceil(base.width - 0.01)
  const height = Math.ceil(base.height - 0.01)
  const named = rules.named.map(({ selector, name, height: tallest }) => {
    const own = contentBox(rules, name, paper)
    const isSheet = own.height > base.height && tallest > height && tallest <= Math.ceil(own.height)
    const fitted = `height:${height}px!important;min-height:0!important;overflow:hidden!important;box-sizing:border-box!important`
    return `:where(${selector}){break-before:column;break-after:column}${isSheet ? `${selector}{${fitted}}` : ''}`
  })
  const breaks = rules.breaks.map(
    ({ selector, property, value, important }) =>
      `${selector}{${property}:${COLUMN_BREAKS[value] ?? value}${important ? '!important' : ''}}`,
  )
  const body = `body{width:${width}px!important;height:${height}px!important;margin:0!important;padding:0!important;columns:auto ${width}px!important;column-gap:0!important;column-fill:auto!important;content-visibility:visible!important}`
  return { css: [...named, ...breaks, body].join('\n'), width }
}

/** Size of the page's content in CSS pixels, not rounded. */
export function contentBox({ margins }: PrintRules, name: string, paper: Paper): Paper {
  const own = margins.filter(rule => rule.name === '' || rule.name === name).map(rule => rule.margins)
  const { top, right, bottom, left }: PageMargins = Object.assign({ ...NO_MARGINS }, ...own)
  return {
    width: paper.width * PX_PER_MM - left - right,
    height: paper.height * PX_PER_MM - top - bottom,
  }
}
