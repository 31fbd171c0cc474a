import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { renderHandbook } from '../../src/editions/handbook/document.js'
import { WORDS_SCHEMA } from '../../src/render/language/words.js'
import { makeRenderer, TEMPLATES } from './harness.js'
import { makeGuide, makeSelection } from './records.js'

const folder = join(TEMPLATES, 'words')
const files = readdirSync(folder)

function slots(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/\{\w+\}/g)?.toSorted() ?? []
  return Object.entries(value as object).map(([key, inner]) => `${key} ${slots(inner).join(' ')}`)
}

test('every language has the same words with the same slots', () => {
  expect(files).toEqual(expect.arrayContaining(['de.yaml', 'en.yaml']))
  const english = slots(parse(readFileSync(join(folder, 'en.yaml'), 'utf8'))).toSorted()
  for (const file of files) {
    const words = WORDS_SCHEMA.parse(parse(readFileSync(join(folder, file), 'utf8')))
    expect(slots(words).toSorted(), file).toEqual(english)
  }
})

const categories = [
  {
    title: 'Eins',
    questions: [{ id: 'one', level: 'mid' as const, answer: 'Ja.\n\n:::pitfall\nAch.\n:::' }],
  },
]

test('a German guide has German words', async () => {
  const guide = makeGuide({ settings: { language: 'de-AT', version: '2' }, categories })
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
  const guide = makeGuide({ settings: { language: 'tlh' }, categories })
  const renderer = await makeRenderer(guide)
  expect(renderer.messages).toMatchObject([{ severity: 'warning', rule: 'unknown-language' }])
  expect((await renderHandbook(makeSelection(guide), renderer)).html).toContain('Pitfall')
})
