import type { z } from 'zod'
import { asciiSlug } from '../text/ascii-slug.js'
import { quote, quoteItems } from './quote.js'

type TypeIssue = z.core.$ZodIssueInvalidType

/** How to write a value of the wrong type; `written` is what stands there, null where that is nothing or several lines. */
export function correction({ path, expected, input }: TypeIssue, written: string | null): string | null {
  const key = path.at(-1)
  const before = typeof key === 'string' ? `${key}: ` : ''
  if (path.length === 0) return 'Each line is a key, a colon, a blank and a value: `key: value`.'
  // By zod's names of types.
  const words = CORRECTIONS[expected as keyof typeof CORRECTIONS]
  return words?.(before, written, input, path) ?? null
}

type Correct = (
  before: string,
  written: string | null,
  input: unknown,
  path: readonly PropertyKey[],
) => string | null

const CORRECTIONS: Record<'string' | 'array' | 'boolean' | 'number' | 'int', Correct> = {
  string: correctText,
  array: correctList,
  boolean: (before, written) => {
    const value = Object.entries(SWITCHES).find(([, words]) =>
      words.includes((written ?? '').toLowerCase()),
    )?.[0]
    return value === undefined
      ? `Write \`${before}true\` or \`${before}false\`.`
      : `Write \`${before}${value}\`.`
  },
  number: (before, written) => `Write ${numberOf(before, written ?? '')}.`,
  int: (before, written) => `Write ${numberOf(before, (written ?? '').replace(/[.,]\d*$/, ''))}.`,
}

/** Words for yes and no: YAML 1.1 had the English ones, today it has `true` and `false` alone. */
const SWITCHES = {
  true: ['true', 'yes', 'y', 'on', '1', 'x', 'ja', 'oui', 'si', 'sí', 'sim', 'da', 'да', '是'],
  false: ['false', 'no', 'n', 'off', '0', 'none', 'never', 'nein', 'non', 'não', 'nie', 'нет', '否'],
}

function correctText(
  before: string,
  written: string | null,
  input: unknown,
  path: readonly PropertyKey[],
): string | null {
  if (written) return fixed(path, written) ?? `Put it in quotes: \`${before}${quote(written)}\`.`
  if (Array.isArray(input) && input.every(item => typeof item === 'string'))
    return `Write it as one text: \`${before}${quote(input.join(', '))}\`.`
  if (input !== null) return null
  return before === ''
    ? 'Write it behind the dash, or remove the line.'
    : `Write it behind the colon: \`${before}…\`.`
}

/** A number where an id or a tag stands: quotes alone would not do for an id, which begins with a letter. */
function fixed(path: readonly PropertyKey[], written: string): string | null {
  const key = path.findLast(part => typeof part === 'string')
  if (key === 'tags' && tagOf(written) !== '')
    return `Write \`${/^[\d.]/.test(written) ? quote(tagOf(written)) : tagOf(written)}\`.`
  if (key !== 'id' && key !== 'related') return null
  const slug = asciiSlug(written)
  return slug && /^\d/.test(slug)
    ? `It begins with a letter: \`${key === 'id' ? 'id: ' : ''}q-${slug}\`.`
    : null
}

function correctList(
  before: string,
  written: string | null,
  input: unknown,
  path: readonly PropertyKey[],
): string {
  if (!written) return `Write \`${before}[…]\`.`
  const dashes = /^(?:-\S|[•*] |\d+[.)] )/.test(written)
    ? written.replaceAll(/(?:^|\s)(?:-(?=\S)|[•*]\s|\d+[.)]\s)/g, ', ')
    : written
  const isSlugs = ['tags', 'related'].includes(String(path.at(-1)))
  const plain = isSlugs ? dashes.replaceAll('#', '') : dashes
  const items = isSlugs && typeof input === 'object' ? plain.replaceAll(':', ',') : plain
  return `Write \`${before}${quoteItems(items)}\`.`
}

function numberOf(before: string, written: string): string {
  const plain = written.replace(/^(\d+),(\d+)$/, '$1.$2').replaceAll(/[_\s']/g, '')
  return /^\d+(?:\.\d+)?$/.test(plain) ? `\`${before}${plain}\`` : `a number: \`${before}2\``
}

/** A tag, an id or a day as it had to be written, where the text has one in it. `key` is the last of its path. */
export function proposal(issue: z.core.$ZodIssue, key: string, written: string | null): string | null {
  if (issue.code !== 'invalid_format' || !written) return null
  if (key === 'date') {
    const day = dayOf(written)
    return day && `Write \`date: ${day}\`.`
  }
  if (!['tags', 'id', 'related'].includes(key)) return null
  const slug = key === 'tags' ? tagOf(written) : asciiSlug(written)?.replace(/^(?=\d)/, 'q-')
  return slug ? `Write \`${slug}\`.` : null
}

/** `2026-1-3`, `2026/1/3`, `3.1.2026`; days with slashes are read in two ways. */
function dayOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  const [, otherDay, otherMonth, otherYear] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? []
  const parts = [year ?? otherYear, month ?? otherMonth, day ?? otherDay].map(part => part?.padStart(2, '0'))
  const iso = parts.join('-')
  const time = parts.includes(undefined) ? Number.NaN : Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}

/** `Version Control` → `version-control`, in any alphabet. */
function tagOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
