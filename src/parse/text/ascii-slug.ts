import { createHash } from 'node:crypto'

/** Latin letters that Unicode does not take apart into a letter and an accent. */
const LATIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** "What is `Vec<T>`?" → `what-is-vec-t`; accents are dropped. Null when letters are left that ASCII does not have, or none at all. */
export function asciiSlug(text: string): string | null {
  const letters = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  const plain = letters.replace(/[^\0-\x7f]/gu, letter => LATIN[letter] ?? letter)
  if (/[^\P{L}a-z]/u.test(plain)) return null
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || null
}

/** A slug of at most `limit` characters: a longer one is cut and ends in a hash of the whole. */
export function cutSlug(slug: string, limit: number): string {
  return slug.length <= limit
    ? slug
    : `${slug.slice(0, limit - 9).replace(/(?<!-)-+$/, '')}-${shortHash(slug)}`
}

/** Eight hexadecimal digits that stand for a text no slug can be made of. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
