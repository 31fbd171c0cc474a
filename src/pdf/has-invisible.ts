/** Whether a document may hold signs that nobody sees: as they are, or written as entities. Only then are its pages looked through. */
export function hasInvisible(html: string): boolean {
  return /[\u00AD\u200B\u2060\uFEFF]|&(?:shy|ZeroWidthSpace|NoBreak|#)/.test(html)
}
