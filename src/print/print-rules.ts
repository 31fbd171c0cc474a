import type { Page } from 'puppeteer'

/** Lengths in CSS pixels. */
export interface PageMargins {
  top: number
  right: number
  bottom: number
  left: number
}

/** What a document's stylesheets say about breaking it into pages. */
export interface PrintRules {
  /** Margins of `@page { … }` and of `@page name { … }`; what a rule leaves out is absent. */
  margins: { name: string; margins: Partial<PageMargins> }[]
  /** `break-before`, `break-after`, `break-inside` in the order of the stylesheets. */
  breaks: { selector: string; property: string; value: string; important: boolean }[]
  /** `page: name`; `height` is that of the tallest element so named, in CSS pixels, and 0 where such a page has no more room than others. */
  named: { selector: string; name: string; height: number }[]
}

export function readPrintRules(page: Page): Promise<PrintRules> {
  return page.evaluate(read)
}

/** Runs in the page. */
function read(): PrintRules {
  const found: PrintRules = { margins: [], breaks: [], named: [] }
  const readStyle = ({ selectorText: selector, style }: CSSStyleRule) => {
    for (const property of ['break-before', 'break-after', 'break-inside']) {
      const value = style.getPropertyValue(property)
      const important = style.getPropertyPriority(property) !== ''
      if (value !== '') found.breaks.push({ selector, property, value, important })
    }
    const name = style.getPropertyValue('page')
    if (name !== '' && name !== 'auto') found.named.push({ selector, name, height: 0 })
  }
  const readMargins = ({ selectorText: name, style }: CSSPageRule) => {
    const margins: Partial<PageMargins> = {}
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      const length = style.getPropertyValue(`margin-${side}`)
      if (/^[\d.]/.test(length)) margins[side] = CSSNumericValue.parse(length).to('px').value
    }
    found.margins.push({ name, margins })
  }
  const readRules = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) readStyle(rule)
      else if (rule instanceof CSSPageRule) readMargins(rule)
      else if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue
      else if (rule instanceof CSSGroupingRule) readRules(rule.cssRules)
      else if (rule instanceof CSSImportRule && rule.styleSheet !== null) readSheet(rule.styleSheet)
    }
  }
  // A stylesheet of another origin was refused; asking for its rules would throw.
  const readSheet = (sheet: CSSStyleSheet) => {
    if (sheet.href === null || sheet.href.startsWith(location.origin)) readRules(sheet.cssRules)
  }
  for (const sheet of document.styleSheets) readSheet(sheet)
  const edgesOf = (page: string) => {
    const own = found.margins.filter(({ name }) => name === '' || name === page).map(rule => rule.margins)
    const { top = 0, bottom = 0 }: Partial<PageMargins> = Object.assign({}, ...own)
    return top + bottom
  }
  const roomy = found.named.filter(({ name }) => edgesOf(name) < edgesOf(''))
  // Only what stands beside them is laid out: that of a book would take as long as all the rest.
  const sheet = new CSSStyleSheet()
  const selectors = roomy.map(({ selector }) => selector).join()
  sheet.replaceSync(`body{content-visibility:visible!important}
    body>:not(:is(${selectors})):not(:has(${selectors})){content-visibility:hidden!important}`)
  document.adoptedStyleSheets = [sheet]
  for (const named of roomy) {
    const heights = [...document.querySelectorAll(named.selector)].map(
      element => element.getBoundingClientRect().height,
    )
    named.height = Math.max(0, ...heights)
  }
  document.adoptedStyleSheets = []
  return found
}
