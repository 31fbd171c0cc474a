/** Usual widths in em, a little more than those of common serif faces. */
const WIDTHS: readonly [RegExp, number][] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60\p{Extended_Pictographic}]/u,
    1,
  ],
  [/[MWmw@%—]/u, 0.95],
  [/\p{Lu}/u, 0.74],
  [/[iljtfr.,:;'’!|()[\] ]/u, 0.38],
  [/\p{M}/u, 0],
]
const USUAL = 0.58

/** Where a line may end: after a blank or a hyphen, on both sides of an ideograph. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．）」』】〉》ー]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]*-?\s*/gu

/** Lines of at most `width` em by the usual width of letters. A longer word is cut; what is over `most` lines ends in an ellipsis. */
export function breakLines(text: string, width: number, most: number): string[] {
  const pieces = (text.replace(/\s+/g, ' ').trim().match(PIECES) ?? []).flatMap(piece => cut(piece, width))
  const lines: string[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf((line + piece).trimEnd()) <= width)
      lines[lines.length - 1] = line + piece
    else lines.push(piece)
  }
  const set = lines.map(line => line.trim()).filter(line => line !== '')
  return set.length <= most ? set : [...set.slice(0, most - 1), `${shorten(set[most - 1] ?? '', width)}…`]
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? USUAL), 0)
}

function cut(piece: string, width: number): string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece]
  const parts = ['']
  for (const sign of piece) {
    const part = parts.at(-1) ?? ''
    if (widthOf(part + sign) <= width) parts[parts.length - 1] = part + sign
    else parts.push(sign)
  }
  return parts
}

/** Without its last words, or of a single word without its last letters. */
function shorten(line: string, width: number): string {
  let short = line
  while (short !== '' && widthOf(`${short}…`) > width)
    short = short.includes(' ') ? short.slice(0, short.lastIndexOf(' ')) : [...short].slice(0, -1).join('')
  return short.trimEnd()
}
