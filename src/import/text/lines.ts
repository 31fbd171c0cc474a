/** A line of a deck on its way through the rewrites, with the line of the file it came from (1-based). */
export interface Line {
  text: string
  at: number
  /** It belongs to a fenced block of code, its fences included. */
  code: boolean
}

const FENCE = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}|~{3,})(.*)/

/** The text of a file in lines, those of fenced code marked. A fence may be closed at any indent. */
export function toLines(text: string): Line[] {
  const lines: Line[] = []
  let fence: string | null = null
  for (const [index, line] of text.split('\n').entries()) {
    const [, before = '', marks = '', info = ''] = FENCE.exec(line) ?? []
    const isFence = marks !== '' && !(marks.startsWith('`') && info.includes('`'))
    if (fence !== null) {
      const closes = isFence && marks.startsWith(fence) && info.trim() === '' && /^[\s>]*$/.test(before)
      if (closes) fence = null
      lines.push({ text: line, at: index + 1, code: true })
    } else {
      if (isFence) fence = marks
      lines.push({ text: line, at: index + 1, code: isFence })
    }
  }
  return lines
}

/** Runs `change` on each line that is no code; a line may become several. */
export function changeProse(lines: Line[], change: (text: string, at: number) => string | string[]): Line[] {
  return lines.flatMap(line => {
    if (line.code) return [line]
    const changed = change(line.text, line.at)
    return [changed].flat().map(text => (text === line.text ? line : { ...line, text }))
  })
}
