/** Dictionaries of a PDF as text (ISO 32000-1, 7.3.7). */

/** Entries of one level: key without its slash → value as written. */
export type Dictionary = Map<string, string>

const TOKEN = /<<|>>|\[|\]|\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g

/** Reads a dictionary without a stream; throws for anything else. Strings with nested, unescaped parentheses do not occur in Chromium's. */
export function readDictionary(text: string): Dictionary {
  const tokens = text.match(TOKEN) ?? []
  if (tokens[0] !== '<<' || tokens.at(-1) !== '>>') throw new Error(`No PDF dictionary: ${text.slice(0, 40)}`)
  const entries: Dictionary = new Map()
  let key: string | null = null
  let depth = 0
  let value: string[] = []
  const close = (): void => {
    if (key !== null) entries.set(key, value.join(' '))
    value = []
  }
  for (const token of tokens.slice(1, -1)) {
    const isKey = depth === 0 && token.startsWith('/') && (key === null || value.length > 0)
    if (isKey) {
      close()
      key = token.slice(1)
      continue
    }
    if (token === '<<' || token === '[') depth++
    if (token === '>>' || token === ']') depth--
    value.push(token)
  }
  close()
  return entries
}

/** A dictionary as text. */
export function writeDictionary(entries: Iterable<readonly [string, string]>): string {
  return `<<${[...entries].map(([key, value]) => `/${key} ${value}`).join('\n')}>>`
}

/** Text as a string in UTF-16, which every reader understands. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}
