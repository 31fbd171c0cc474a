/** A text as a quoted YAML scalar: double quotes unless it holds some, or a backslash, which would begin an escape. */
export function quote(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`
  return `'${text.replaceAll("'", "''")}'`
}

/** A list in brackets with every item in quotes that needs them. */
export function quoteItems(list: string): string {
  const items = list.replace(/^\[|\]$/g, '').split(',')
  return `[${items.map(item => (/^[\p{L}\d][\p{L}\d _.-]*$/u.test(item.trim()) ? item.trim() : quote(item.trim()))).join(', ')}]`
}
