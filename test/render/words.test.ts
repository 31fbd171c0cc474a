import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { renderHandbook } from '../../src/editions/handbook/document.js'
import { loadWords, WORDS_SCHEMA } from '../../src/render/language/words.js'
import { makeRenderer, TEMPLATES } from './harness.js'
import { makeGuide, makeSelection } from './records.js'

const folder = join(TEMPLATES, 'words')
const files = readdirSync(folder)

function slots(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/\{\w+/g)?.toSorted() ?? []
  return Object.entries(value as object).map(([key, inner]) => `${key} ${slots(inner).join(' ')}`)
}

/** Languages that have all words; others say in English what they leave out. */
const WHOLE = ['de.yaml', 'en.yaml']

test('every language has the words of English with their slots', () => {
  expect(files).toEqual(expect.arrayContaining(WHOLE))
  const read = (file: string): object => parse(readFileSync(join(folder, file), 'utf8')) as object
  const flat = (words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object'
        ? flat(value as object).map(inner => `${key}.${inner}`)
        : slots({ [key]: value }),
    )
  const english = flat(WORDS_SCHEMA.parse(read('en.yaml')))
  for (const file of files) {
    const words = flat(read(file))
    expect(
      words.filter(word => !english.includes(word)),
      file,
    ).toEqual([])
    if (WHOLE.includes(file))
      expect(
        english.filter(word => !words.includes(word)),
        file,
      ).toEqual([])
    expect(words.length, file).toBeGreaterThan(35)
  }
})

test('what a language leaves out is said in English', async () => {
  const partial = mkdtempSync(join(tmpdir(), 'vademecum-words-'))
  copyFileSync(join(folder, 'en.yaml'), join(partial, 'en.yaml'))
  writeFileSync(join(partial, 'nl.yaml'), 'contents: Inhoud\nweb:\n  quiz: Toets\n')
  const { words, messages } = await loadWords(partial, 'nl')
  rmSync(partial, { recursive: true })
  expect(messages).toEqual([])
  expect(words.contents).toBe('Inhoud')
  expect(words.web.quiz).toBe('Toets')
  expect(words.web.search).toBe('Search the questions')
})

const categories = [
  {
    title: 'Eins',
    questions: [{ id: 'one', level: 'mid' as const, answer: 'Ja.\n\n:::pitfall\nAch.\n:::' }],
  },
]

test('a German guide has German words', async () => {
  const guide = await makeGuide({ settings: { language: 'de-AT', version: '2' }, categories })
  const renderer = await makeRenderer(guide, { date: '2026-03-01' })
  const { html } = await renderHandbook(makeSelection(guide), renderer)
  expect(renderer.messages).toEqual([])
  for (const word of [
    'Inhalt',
    'Kapitel',
    'Fallstrick',
    'Fortgeschritten',
    '1 Frage',
    'lang="de-AT"',
    '1. März 2026',
  ]) {
    expect(html).toContain(word)
  }
  expect(html).not.toMatch(/Contents|Pitfall|Chapter/)
})

test('an unknown language gets English words and a warning', async () => {
  const guide = await makeGuide({ settings: { language: 'tlh' }, categories })
  const renderer = await makeRenderer(guide)
  expect(renderer.messages).toMatchObject([{ severity: 'warning', rule: 'unknown-language' }])
  expect((await renderHandbook(makeSelection(guide), renderer)).html).toContain('Pitfall')
})
