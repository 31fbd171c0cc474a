/** The pieces of a query with the 1-based columns at which they begin. */
export type Token =
  | { type: '(' | ')' | '-' | 'OR'; column: number }
  | { type: 'word'; text: string; column: number }
  | { type: 'phrase'; text: string; column: number; closed: boolean }
  /** `tag:` and its kin; the value follows at once, or nothing does. */
  | { type: 'field'; name: string; column: number }

/**
 * Cuts a query at its white space. Signs are signs only where a word begins: `fn(x)`, `std::mem` and `well-known` are words.
 * `fields` are the names that a colon may follow.
 */
export function tokenize(source: string, fields: readonly string[]): Token[] {
  const tokens: Token[] = []
  let open = 0
  let at = 0
  while (at < source.length) {
    const column = at + 1
    const sign = source[at] ?? ''
    if (/\s/u.test(sign)) at += 1
    else if (sign === '(') {
      tokens.push({ type: '(', column })
      open += 1
      at += 1
    } else if (sign === ')' && open > 0) {
      tokens.push({ type: ')', column })
      open -= 1
      at += 1
    } else if (sign === '"') {
      const end = source.indexOf('"', at + 1)
      const closed = end >= 0
      tokens.push({ type: 'phrase', text: source.slice(at + 1, closed ? end : undefined), column, closed })
      at = closed ? end + 1 : source.length
    } else if (sign === '-' && /\S/u.test(source[at + 1] ?? ' ') && source[at + 1] !== '-') {
      tokens.push({ type: '-', column })
      at += 1
    } else {
      const field = fields.find(
        name => source.startsWith(`${name}:`, at) && source[at + name.length + 1] !== ':',
      )
      if (field !== undefined) {
        tokens.push({ type: 'field', name: field, column })
        at += field.length + 1
        continue
      }
      const text = wordAt(source, at, open > 0)
      tokens.push(text === 'OR' ? { type: 'OR', column } : { type: 'word', text, column })
      at += text.length
    }
  }
  return tokens
}

/** Up to the next white space; inside a group also up to a `)` that the word itself did not open. */
function wordAt(source: string, start: number, inGroup: boolean): string {
  let depth = 0
  let end = start
  for (; end < source.length && !/\s/u.test(source[end] ?? ''); end += 1) {
    if (source[end] === '(') depth += 1
    if (source[end] !== ')') continue
    if (inGroup && depth === 0) break
    depth = Math.max(0, depth - 1)
  }
  return source.slice(start, end)
}
