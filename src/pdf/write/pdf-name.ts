/** Names of destinations are percent-encoded anchors; a parenthesis, which encoding leaves alone, would end the name. */
export function encodeName(anchor: string): string {
  return encodeURIComponent(anchor).replace(/[()]/g, sign => `#${sign.charCodeAt(0).toString(16)}`)
}
