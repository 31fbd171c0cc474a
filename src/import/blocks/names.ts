/** What links may call a place: `name` and `id` of the tags in a piece of HTML. */
export function namesIn(html: string): string[] {
  return [...html.matchAll(/<[a-z][^<>]*?\s(?:name|id)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}

/** The value of an attribute of the first tag that has it; null without one. */
export function attributeOf(html: string, name: string): string | null {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  const [, double, single, bare] = pattern.exec(html) ?? []
  return double ?? single ?? bare ?? null
}
