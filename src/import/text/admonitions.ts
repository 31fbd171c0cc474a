import { CONTAINERS } from '../../model/guide.js'
import { changeProse, type Line } from './lines.js'

/**
 * Containers of other tools: `:::note Title` and `::: info` become `:::note[Title]`; `!!! note "Title"` with its indented text stays what it is,
 * but for the indent.
 */
export function admonitions(lines: Line[], tell: (at: number) => void): Line[] {
  return changeProse(lines, (text, at) => {
    const [, indent = '', colons = '', name = '', title = ''] =
      /^([ \t]*)(:{3,})[ \t]*([A-Za-z][\w-]*)(.*)/.exec(text) ?? []
    if (name === '') return text
    const label = title
      .trim()
      .replace(/\{[^{}]*\}/g, '')
      .trim()
      .replace(/^\[|\]$/g, '')
      .trim()
    const written = `${indent}${colons}${name.toLowerCase()}${label === '' ? '' : `[${label}]`}`
    // One with another name is told when it becomes one of ours.
    if (written !== text && CONTAINERS.some(known => known === name.toLowerCase())) tell(at)
    return written
  })
}
