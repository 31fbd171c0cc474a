import type { Line } from './lines.js'

const OPEN = /<h([1-6])(?:\s[^<>]*)?>/i

/** `<h3 align="center">Title</h3>`, over one line or some, becomes `### Title` on lines of its own. */
export function htmlHeadings(lines: Line[], tell: (at: number) => void): Line[] {
  const out: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    const opened = line.code ? null : OPEN.exec(line.text)
    const found = opened && !isQuoted(line.text, opened.index) ? whole(lines, index, opened) : null
    if (!opened || found === null) {
      out.push(line)
      continue
    }
    tell(line.at)
    const before = line.text
      .slice(0, opened.index)
      .replace(/<\/?(?:div|p|center)\b[^<>]*>/gi, '')
      .trim()
    const heading = `${'#'.repeat(Number(opened[1]))} ${found.inner}`
    for (const text of [before, '', heading, '', found.after.trim()]) out.push({ ...line, text })
    index = found.last
  }
  return out
}

/** What stands between the tags and behind them; null when the end is not near. */
function whole(
  lines: Line[],
  index: number,
  opened: RegExpExecArray,
): { inner: string; after: string; last: number } | null {
  const end = new RegExp(`</h${opened[1]}\\s*>`, 'i')
  let text = (lines[index]?.text ?? '').slice(opened.index + opened[0].length)
  for (let last = index; last < lines.length && last < index + 12; last++) {
    if (last > index) {
      const next = lines[last]
      if (!next || next.code) return null
      text += ` ${next.text.trim()}`
    }
    const closed = end.exec(text)
    if (!closed) continue
    const inner = text.slice(0, closed.index).replace(/\s+/g, ' ').trim()
    return { inner, after: text.slice(closed.index + closed[0].length), last }
  }
  return null
}

/** Whether the place is inside of backticks. */
function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(/`/g)?.length ?? 0) % 2 === 1
}
