import type { Meta } from '../deck.js'
import { levelOf } from './levels.js'
import { toTags } from './tags.js'

/** Hears the comments of a file: tags and level in them are taken, all others told. */
export function createHeard(tell: (text: string, line: number) => void): {
  hear(text: string, line: number): void
  meta(): Meta
} {
  const tags: string[] = []
  let level: Meta['level'] = null
  return {
    hear: (text, line) => {
      const [key, said] = keyed(text)
      const own = /^tags?$/.test(key) ? said : undefined
      const grade = /^(?:expertise|level|difficulty)$/.test(key) ? said : undefined
      if (own !== undefined) tags.push(...toTags(own.split(',')))
      if (grade !== undefined) level = numbered(grade) ?? levelOf(grade)
      if (own === undefined && grade === undefined && text.trim() !== '') tell(text, line)
    },
    meta: () => ({ tags, level }),
  }
}

/** Of a scale that begins with 0. */
function numbered(grade: string): Meta['level'] {
  return ({ 0: 'junior', 1: 'mid', 2: 'senior' } as const)[grade.trim()] ?? null
}

/** `tags: (a, b)` as key and value. */
function keyed(text: string): [key: string, value: string] {
  const at = text.indexOf(':')
  if (at < 0 || text.trim().includes('\n')) return ['', '']
  return [
    text.slice(0, at).trim().toLowerCase(),
    text
      .slice(at + 1)
      .replace(/[()]/g, ' ')
      .trim(),
  ]
}
