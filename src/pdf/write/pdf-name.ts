/** Names of destinations are percent-encoded anchors; a parenthesis, which encoding leaves alone, would end the name. */
export function encodeName(anchor: string): string {
  return encodeURIComponent(anchor).replace(/[()]/g, sign => `#${sign.charCodeAt(0).toString(16)}`)
}

/** The characters of a literal string, given what stands between its parentheses (ISO 32000-1, 7.3.4.2; no octal codes). */
export function pdfString(literal: string): string {
  return literal.replace(/\\(.)/g, '$1')
}
