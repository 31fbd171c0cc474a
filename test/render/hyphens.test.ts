import { expect, test } from 'vitest'
import { hyphenation, SOFT_HYPHEN } from '../../src/render/language/hyphenate.js'
import { renderAnswer } from './harness.js'

const shown = (text: string): string => text.replaceAll(SOFT_HYPHEN, '·')
const hyphenate = (language: string, text: string): string => shown(hyphenation(language)?.(text) ?? text)

test.each([
  ['de', 'Speicherverwaltung und Ausleihe', 'Spei·cher·ver·wal·tung und Aus·leihe'],
  ['de-AT', 'Nebenläufigkeit', 'Neben·läu·fig·keit'],
  ['en', 'The implementation of ownership', 'The imple·men·ta·tion of ownership'],
  ['fr', 'développement', 'déve·lop·pe·ment'],
  ['ru', 'программирование', 'про·грам·ми·ро·ва·ние'],
])('%s: %s', (language, text, set) => expect(hyphenate(language, text)).toBe(set))

test.each(['ja', 'ar', 'he', 'tlh'])('%s has no hyphens', language => {
  expect(hyphenation(language)).toBeNull()
})

test('names, parts of words and what an author has divided stay whole', () => {
  for (const text of [
    'SpeicherVerwaltung',
    'SPEICHERVERWALTUNG',
    'Speicherverwaltung2',
    'snake_speicherverwaltung',
    `Speicher${SOFT_HYPHEN}verwaltung`,
  ])
    expect(hyphenate('de', text)).toBe(shown(text))
})

const LONG = 'Speicherverwaltung'
const settings = { language: 'de' }

test('prose has hyphens in print; code, addresses, tables, headings and other editions have none', async () => {
  const source = `${LONG}.\n\n- ${LONG}\n\n## ${LONG}\n\n\`${LONG}\` <kbd>${LONG}</kbd> :term[${LONG}] <https://example.org/${LONG}>\n\n| ${LONG} |\n|-|\n| ${LONG} |\n\n\`\`\`text\n${LONG}\n\`\`\``
  const { html } = await renderAnswer(source, 'print', { settings })
  const divided = shown(html).match(/Spei·cher·ver·wal·tung/g)
  expect(divided).toHaveLength(2)
  expect(shown(html).replaceAll('Spei·cher·ver·wal·tung', LONG)).not.toContain('·')
  for (const medium of ['xhtml', 'web', 'card'] as const)
    expect((await renderAnswer(source, medium, { settings })).html).not.toContain(SOFT_HYPHEN)
})

test('a part in another language has its own', async () => {
  const { html } = await renderAnswer(
    `<p lang="en">${LONG} implementation</p>\n\n<p lang="ja">${LONG}</p>`,
    'print',
    { settings },
  )
  expect(shown(html)).toContain('imple·men·ta·tion')
  expect(shown(html)).toContain(`>${LONG}<`)
})
