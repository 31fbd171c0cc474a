import { changeProse, type Line } from './lines.js'

const TAG = /<\/?(?:details|summary)\b[^<>]*>/gi

/**
 * Puts the tags of `<details>` and `<summary>` on lines of their own with an empty one on both sides, so that the Markdown between them is read
 * as such; the bold type that some decks put around whole answers goes.
 */
export function detailsTags(lines: Line[]): Line[] {
  return changeProse(withoutBold(lines), text => {
    if (!/<\/?(?:details|summary)\b/i.test(text) || /`[^`]*<\/?(?:details|summary)/i.test(text)) return text
    const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
    return text
      .trim()
      .replace(TAG, tag => `\n${tag}\n`)
      .split('\n')
      .map(part => part.trim())
      .filter(part => part !== '')
      .flatMap(part => (/^<\/?(?:details|summary)\b/i.test(part) ? ['', indent + part, ''] : [indent + part]))
  })
}

/** `</summary><br><b>` … `</b></details>`: else the whole answer is bold. Either may stand on the next line. */
function withoutBold(lines: Line[]): Line[] {
  return lines.map((line, index) => {
    if (line.code) return line
    const before = previous(lines, index)
    const after = next(lines, index)
    let text = line.text
      .replace(/<\/summary>\s*(?:<br\s*\/?>\s*)*<b>/gi, '</summary>')
      .replace(/<\/b>\s*<\/details>/gi, '</details>')
    if (/<\/summary>\s*(?:<br\s*\/?>\s*)*$/i.test(before))
      text = text.replace(/^\s*(?:<br\s*\/?>\s*)*<b>(?!.*<\/b>)\s*/i, '')
    if (/^\s*<\/details>/i.test(after) && !/<b>/i.test(text)) text = withoutEnd(text)
    return text === line.text ? line : { ...line, text }
  })
}

function previous(lines: Line[], index: number): string {
  for (let at = index - 1; at >= 0; at--) if (lines[at]?.text.trim() !== '') return lines[at]?.text ?? ''
  return ''
}

function next(lines: Line[], index: number): string {
  for (let at = index + 1; at < lines.length; at++)
    if (lines[at]?.text.trim() !== '') return lines[at]?.text ?? ''
  return ''
}

function withoutEnd(text: string): string {
  const trimmed = text.trimEnd()
  return /<\/b>$/i.test(trimmed) ? trimmed.slice(0, -'</b>'.length).trimEnd() : text
}
