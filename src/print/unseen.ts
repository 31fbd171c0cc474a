/**
 * A document that shows nothing in a window of this size (CSS pixels), and everything on paper, which has another. Chromium would draw the
 * whole of a book for a screen that nobody looks at: while it loads, again whenever something about it changes, and once more after each
 * print. The rule stands before all others, so that the parser takes it into the head, and is switched off where the layout is measured
 * (`columnStyle`). Without a known window the document stays as it is, which is only slower.
 */
export function unseen(html: string, window: { width: number; height: number } | null): string {
  if (window === null) return html
  const rule = `@media (width:${window.width}px) and (height:${window.height}px){body{content-visibility:hidden}}`
  // What came before the doctype would put the browser into the mode of the nineties.
  const [doctype = ''] = /^\s*(?:<!doctype[^>]*>)?/i.exec(html) ?? []
  return `${doctype}<style>${rule}</style>${html.slice(doctype.length)}`
}
