/**
 * A text as searches compare it: case, width, white space and the shape of quotation marks do not matter, nor do soft hyphens.
 * Upper case stands in for Unicode case folding: unlike lower case it takes ß to SS and both small sigmas to one.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u00AD/g, '')
    .replace(/[\u2018\u2019\u201A\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F]/g, '"')
    .toUpperCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
