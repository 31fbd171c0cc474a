/** A text as a quoted YAML scalar: double quotes unless it holds some, or a backslash, which would begin an escape. */
export function quote(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`
  return `'${text.replaceAll("'", "''")}'`
}

/** A list in brackets with every item in quotes that needs them; empty items are none. */
export function quoteItems(list: string): string {
  return `[${itemsOf(list)
    .map(item => (/^[\p{L}\d][\p{L}\d _.-]*$/u.test(item) ? item : quote(item)))
    .join(', ')}]`
}

/** The items of what was to be a list: `[a, b]`, `(a, b)`, `{a, b}`, `a, b`, `"a" "b"`. */
function itemsOf(list: string): string[] {
  const inner = list.replace(/^[[({]|[\])}]$/g, '').trim()
  const rows = inner.match(/"[^"]*"|'[^']*'/g) ?? []
  if (rows.length > 1 && /^(?:"[^"]*"[\s,]*|'[^']*'[\s,]*)+$/.test(inner))
    return rows.map(row => row.slice(1, -1))
  const open = inner.split(']').length > inner.split('[').length ? inner.replace(/\]$/, '') : inner
  return open
    .split(',')
    .map(item => item.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter(item => item !== '')
}
