import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importDeck } from '../../src/session/import-deck.js'
import { folderOf } from './deck-of.js'

const ANSWER = 'It is a long word for a part of a boat that everybody has seen once.'

/** A deck of these questions, the answer of each behind its title. */
function deckOf(questions: Readonly<Record<string, string>>): string {
  const parts = Object.entries(questions).map(([title, text], at) => `## ${at + 1}. ${title}\n\n${text}\n`)
  return `# Boats\n\n${parts.join('\n')}`
}

async function update(cwd: string, deck: string): Promise<string[] | null> {
  writeFileSync(join(cwd, 'README.md'), deck)
  const request = {
    deck: 'README.md',
    out: 'content',
    cwd,
    shape: null,
    language: null,
    source: null,
    dryRun: false,
  }
  return (await importDeck(request)).again
}

function contentOf(cwd: string): Record<string, string> {
  const folder = join(cwd, 'content')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.\w+$/.test(name))
  return Object.fromEntries(names.sort().map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

const FIRST = {
  'What is a keel?': `A keel. ${ANSWER}`,
  'What is a mast?': `A mast. ${ANSWER}`,
  'What is a boom?': `A boom. ${ANSWER}`,
  'What is a rib?': `A rib. ${ANSWER}`,
}

test('a deck that is imported again unchanged changes nothing', async () => {
  const cwd = folderOf({})
  expect(await update(cwd, deckOf(FIRST))).toBeNull()
  const before = contentOf(cwd)
  expect(await update(cwd, deckOf(FIRST))).toEqual(['Nothing has changed since the last import'])
  expect(contentOf(cwd)).toEqual(before)
})

test('ids stay when questions come, go, move and are renamed', async () => {
  const cwd = folderOf({})
  await update(cwd, deckOf(FIRST))
  const { 'What is a keel?': keel, 'What is a boom?': boom, 'What is a rib?': rib } = FIRST
  const again = await update(
    cwd,
    deckOf({
      'What is a cleat?': 'New here.',
      'What is a rib?': rib,
      'What is a keel?': keel,
      'What is the boom of a boat?': boom,
    }),
  )
  expect(again).toEqual(['1 new: what-is-a-cleat', '1 changed: what-is-a-boom', '1 gone: what-is-a-mast'])
  const files = Object.keys(contentOf(cwd)).filter(name => name.startsWith('01-boats'))
  expect(files).toEqual([
    '01-boats/01-what-is-a-cleat.md',
    '01-boats/02-what-is-a-rib.md',
    '01-boats/03-what-is-a-keel.md',
    '01-boats/04-what-is-a-boom.md',
    '01-boats/category.md',
  ])
})

test('what was changed by hand stays where its source is the same, and wherever it moves', async () => {
  const cwd = folderOf({})
  await update(cwd, deckOf(FIRST))
  const file = join(cwd, 'content/01-boats/02-what-is-a-mast.md')
  const edited = readFileSync(file, 'utf8').replace('level: "mid"', 'level: "senior"')
  writeFileSync(file, edited)
  const again = await update(
    cwd,
    deckOf({ 'What is a hull?': 'All of it.', ...FIRST, 'What is a keel?': 'Changed.' }),
  )
  expect(again).toEqual(['1 new: what-is-a-hull', '1 changed: what-is-a-keel'])
  const content = contentOf(cwd)
  expect(content['01-boats/03-what-is-a-mast.md']).toBe(edited)
  expect(existsSync(file)).toBe(false)
  expect(content['01-boats/02-what-is-a-keel.md']).toContain('Changed.')
})

test('what was changed by hand and in the deck is not overwritten, and what is gone from the deck is kept', async () => {
  const cwd = folderOf({})
  await update(cwd, deckOf(FIRST))
  const folder = join(cwd, 'content/01-boats')
  writeFileSync(join(folder, '01-what-is-a-keel.md'), 'Mine.')
  writeFileSync(join(folder, '04-what-is-a-rib.md'), 'Mine, too.')
  const { 'What is a rib?': _, ...left } = FIRST
  const deck = deckOf({ ...left, 'What is a keel?': 'Changed.' })
  const again = await update(cwd, deck)
  expect(again?.map(line => line.slice(0, 9))).toEqual(['1 changed', '1 gone fr'])
  const content = contentOf(cwd)
  expect(content['01-boats/01-what-is-a-keel.md']).toBe('Mine.')
  expect(content['01-boats/_new-01-what-is-a-keel.md']).toContain('Changed.')
  expect(content['01-boats/04-what-is-a-rib.md']).toBe('Mine, too.')
})

test('a folder that no import has written is left alone', async () => {
  const cwd = folderOf({ 'content/guide.yaml': 'title: Mine\n' })
  await expect(update(cwd, deckOf(FIRST))).rejects.toThrow('holds a guide that was not imported')
  expect(Object.keys(contentOf(cwd))).toEqual(['guide.yaml'])
})

test('ids stay when the file of the deck gets another name', async () => {
  const cwd = folderOf({ 'content/.keep': '' })
  const request = { out: 'content', cwd, shape: null, language: null, source: null, dryRun: false }
  const deck = deckOf({
    'What is a keel?': 'Below.',
    'What is a mast?': 'Above.',
    'What is a rib?': 'A frame.',
  })
  writeFileSync(join(cwd, 'boats.md'), deck)
  await importDeck({ ...request, deck: 'boats.md' })
  const before = Object.keys(contentOf(cwd))
  writeFileSync(join(cwd, 'README.md'), deck)
  await importDeck({ ...request, deck: 'README.md' })
  expect(Object.keys(contentOf(cwd))).toEqual(before)
})

test('a guide is no deck, and a deck is not written over', async () => {
  const cwd = folderOf({
    'deck/README.md': deckOf(FIRST),
    'guide/guide.yaml': 'title: Boats\n',
    'old/01-hull/category.md': '# Hull\n',
  })
  const request = { cwd, shape: null, language: null, source: null, dryRun: false }
  await expect(importDeck({ ...request, deck: 'guide', out: 'content' })).rejects.toThrow(
    'is a guide already',
  )
  await expect(importDeck({ ...request, deck: 'deck', out: 'deck' })).rejects.toThrow(
    'among the files of the deck',
  )
  await expect(importDeck({ ...request, deck: 'deck', out: 'old' })).rejects.toThrow('was not imported')
  expect(readdirSync(cwd).sort()).toEqual(['deck', 'guide', 'old'])
})

test('an import that is interrupted leaves nothing', async () => {
  const cwd = folderOf({ 'README.md': deckOf(FIRST) })
  const request = {
    deck: 'README.md',
    out: 'content',
    cwd,
    shape: null,
    language: null,
    source: null,
    dryRun: false,
  }
  const reason = new Error('Interrupted')
  await expect(importDeck({ ...request, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  expect(existsSync(join(cwd, 'content'))).toBe(false)
})
