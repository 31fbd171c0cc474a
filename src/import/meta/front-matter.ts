import { parseDocument } from 'yaml'
import type { DeckPage } from '../deck.js'
import { levelOf } from './levels.js'
import { toTags } from './tags.js'

type Matter = DeckPage['matter']

const none: Matter = { title: null, language: null, meta: { tags: [], level: null } }

/** What a key of front matter means here; `null` for a value that cannot be used. */
const KEYS: Record<string, (matter: Matter, value: unknown) => Matter | null> = {
  title: (matter, value) => (isText(value) ? { ...matter, title: value.trim() } : null),
  lang: withLanguage,
  language: withLanguage,
  locale: withLanguage,
  tags: withTags,
  keywords: withTags,
  categories: withTags,
  level: withLevel,
  difficulty: withLevel,
  expertise: withLevel,
}

/** Reads the front matter of a static site: title, language, tags and level; `tell` hears of every other key and the line it stands in. */
export function readFrontMatter(source: string, tell: (key: string, line: number) => void): Matter {
  const document = parseDocument(source, { logLevel: 'silent', uniqueKeys: false })
  const values: unknown = document.errors.length === 0 ? safe(() => document.toJS()) : null
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    if (source.trim() !== '') tell(source, 2)
    return none
  }
  let matter = none
  for (const [key, value] of Object.entries(values)) {
    const next = KEYS[key.toLowerCase()]?.(matter, value) ?? null
    if (next !== null) matter = next
    else tell(`${key}: ${shown(value)}`, lineOfKey(source, key))
  }
  return matter
}

function withLanguage(matter: Matter, value: unknown): Matter | null {
  return isText(value) && /^[a-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/.test(value.trim())
    ? { ...matter, language: value.trim().replaceAll('_', '-') }
    : null
}

function withTags(matter: Matter, value: unknown): Matter | null {
  const words =
    typeof value === 'string' ? value.split(/[,;]/) : Array.isArray(value) ? value.map(String) : []
  const tags = toTags(words)
  return tags.length === 0
    ? null
    : { ...matter, meta: { ...matter.meta, tags: [...new Set([...matter.meta.tags, ...tags])] } }
}

function withLevel(matter: Matter, value: unknown): Matter | null {
  const level = levelOf(String(value))
  return level === null ? null : { ...matter, meta: { ...matter.meta, level } }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function lineOfKey(source: string, key: string): number {
  const at = source.split('\n').findIndex(line => line.trimStart().startsWith(key))
  return at < 0 ? 2 : at + 2
}

function safe<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    // An alias that leads to itself.
    return null
  }
}
