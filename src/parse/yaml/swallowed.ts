import { type Document, isScalar, visit } from 'yaml'
import { entryOf } from './entry.js'
import { quote } from './quote.js'

/** A comment right behind an unquoted text: perhaps part of it. */
export interface Swallowed {
  path: PropertyKey[]
  /** Offset of its `#`. */
  offset: number
  comment: string
  /** The line or value as it had to be written. */
  quoted: string
}

/** Finds comments behind the unquoted texts of a document. YAML drops them, and `C # quickly` may be a text. */
export function swallowedIn(document: Document, source: string): Swallowed[] {
  const found: Swallowed[] = []
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN' || !node.range || !node.source) return
      const [, blanks = '', comment] =
        /^([ \t]+)(#[^\n]*)/.exec(source.slice(node.range[1], node.range[1] + 2000)) ?? []
      if (comment === undefined) return
      const whole = `${source.slice(node.range[0], node.range[1])}${blanks}${comment}`
        .replace(/\s+/g, ' ')
        .trimEnd()
      const line = source.slice(source.lastIndexOf('\n', node.range[0]) + 1, node.range[1])
      const before = entryOf(line)
      const isWhole = before !== null && line.endsWith(before.value) && before.value === node.source
      found.push({
        path: pathOf(key, ancestors),
        offset: node.range[1] + blanks.length,
        comment: comment.trimEnd(),
        quoted: `${isWhole ? before.before.trimStart() : ''}${quote(whole)}`,
      })
    },
  })
  return found
}

function pathOf(key: unknown, ancestors: readonly unknown[]): PropertyKey[] {
  const path: PropertyKey[] = []
  ancestors.forEach((ancestor, index) => {
    const child = ancestors[index + 1]
    if (typeof ancestor !== 'object' || ancestor === null) return
    if ('key' in ancestor && isScalar(ancestor.key)) path.push(String(ancestor.key.value))
    else if ('items' in ancestor && Array.isArray(ancestor.items) && !(child && isPair(child)))
      path.push(child === undefined ? Number(key) : ancestor.items.indexOf(child))
  })
  return path
}

function isPair(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'key' in value
}
