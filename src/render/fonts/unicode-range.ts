/** Reads a CSS `unicode-range` ("U+0000-00FF,U+0131"); wildcards (`U+4??`) are not used by the packages and not read. */
export function parseUnicodeRange(range: string): [first: number, last: number][] {
  return range.split(',').map(part => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

/** Whether one of `characters` (code points) lies in the range; null is every character. */
export function touchesRange(range: string | null, characters: ReadonlySet<number>): boolean {
  if (range === null) return true
  const parts = parseUnicodeRange(range)
  return [...characters].some(code => parts.some(([first, last]) => code >= first && code <= last))
}
