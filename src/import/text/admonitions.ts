import { changeProse, type Line } from './lines.js'

/**
 * Containers of other tools: `:::note Title` and `::: info` become `:::note[Title]`; `!!! note "Title"` with its indented text stays what it is,
 * but for the indent.
 */
export function admonitions(lines: Line[]): Line[] {
  return changeProse(lines, text => {
    const [, indent = '', colons = '', name = '', title = ''] =
      /^([ \t]*)(:{3,})[ \t]*([A-Za-z][\w-]*)(.*)/.exec(text) ?? []
    if (name === '') return text
    const label = title
      .trim()
      .replace(/\{[^{}]*\}/g, '')
      .trim()
      .replace(/^\[|\]$/g, '')
      .trim()
    return `${indent}${colons}${name.toLowerCase()}${label === '' ? '' : `[${label}]`}`
  })
}
