import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fillPhrase } from '../../src/model/phrase.js'
import { TEMPLATES } from './harness.js'

const folder = join(TEMPLATES, 'words')
const languages = readdirSync(folder).map(name => name.replace('.yaml', ''))
const read = (language: string): Record<string, unknown> =>
  parse(readFileSync(join(folder, `${language}.yaml`), 'utf8'))
const phrases = (tree: object): string[] =>
  Object.values(tree).flatMap(value => (typeof value === 'string' ? [value] : phrases(value as object)))

describe.each(languages)('%s', language => {
  test('has a form for one and for others, and none that its plural rules do not know', () => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const slots = phrases(read(language)).flatMap(phrase => phrase.match(/\{\w+\|[^}]*\}/g) ?? [])
    expect(slots.length).toBeGreaterThan(3)
    for (const slot of slots) {
      const forms = [...slot.matchAll(/\|(\w+):/g)].map(([, category = '']) => category)
      expect(forms, slot).toEqual(expect.arrayContaining(['one', 'other']))
      expect(known, slot).toEqual(expect.arrayContaining(forms))
    }
  })

  test('leaves no sign of a slot behind', () => {
    for (const phrase of phrases(read(language))) {
      const slots = [...phrase.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 1] as const)
      expect(fillPhrase(phrase, Object.fromEntries(slots), language), phrase).not.toMatch(/[{}|#]/)
    }
  })
})

test.each([
  ['en', 1, '1 question', '1 of 1 question'],
  ['en', 5, '5 questions', '1 of 5 questions'],
  ['de', 1, '1 Frage', '1 von 1 Frage'],
  ['fr', 1, '1 question', '1 question sur 1'],
  ['es', 7, '7 preguntas', '1 de 7 preguntas'],
  ['he', 2, 'שתי שאלות', '1 מתוך שתי שאלות'],
  ['ar', 2, 'سؤالان', '1 من سؤالين'],
  ['ar', 5, '5 أسئلة', '1 من 5 أسئلة'],
  ['ar', 20, '20 سؤالًا', '1 من 20 سؤالًا'],
])('%s counts %i', (language, number, questions, found) => {
  const words = read(language) as { questions: string; web: { found: string } }
  expect(fillPhrase(words.questions, { count: number }, language)).toBe(questions)
  expect(fillPhrase(words.web.found, { count: 1, total: number }, language)).toBe(found)
})

test('a value is text, whatever signs it has', () => {
  expect(fillPhrase('{a}, {b|other:# of #}, {c}', { a: '$& {b} #', b: 3 }, 'en')).toBe(
    '$& {b} #, 3 of 3, {c}',
  )
})
