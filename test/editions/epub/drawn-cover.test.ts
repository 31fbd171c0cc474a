import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { breakLines } from '../../../src/editions/epub/break-lines.js'
import { renderEpub } from '../../../src/editions/epub/document.js'
import { drawnCover } from '../../../src/editions/epub/drawn-cover.js'
import { emitEpub } from '../../../src/editions/epub/emit.js'
import { makeRenderer } from '../../render/harness.js'
import { makeGuide, makeSelection } from '../../render/records.js'
import { checkEpub, readEpub } from '../../support/epub.js'

type Cover = Parameters<typeof drawnCover>[0]

const COVER: Cover = {
  title: 'Senior Rust Developer',
  length: 'short',
  subtitle: 'Questions of an interview & their answers',
  selection: null,
  badges: ['96 questions', 'Rust 1.90'],
  authors: ['Ada Example', 'Bo "Bob" <Sons>'],
  publisher: null,
  version: 'Version 2',
  date: null,
}

/** Words and places of the drawing's lines; throws when it is no XML. */
function linesOf(cover: Partial<Cover>, language = 'en') {
  const lines: { text: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser({})
  let inside = false
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    inside = name === 'text'
    if (inside) lines.push({ text: '', attributes: attributes as Record<string, string> })
  })
  parser.on('closetag', () => {
    inside = false
  })
  parser.on('text', text => {
    const line = lines.at(-1)
    if (inside && line !== undefined) line.text += text
  })
  parser.write(Buffer.from(drawnCover({ ...COVER, ...cover }, language).bytes).toString()).close()
  return lines
}

const wordsOf = (cover: Partial<Cover>): string =>
  linesOf(cover)
    .map(({ text }) => text)
    .join(' ')

describe('a drawn cover', () => {
  test('says all that the pictured one says', () => {
    expect(wordsOf({ selection: 'Part <one>' })).toBe(
      'Senior Rust Developer Questions of an interview & their answers Part <one> 96 questions · Rust 1.90 Ada Example, Bo "Bob" <Sons> Version 2',
    )
  })
  test.each([
    ['a short title', 'Git'],
    ['a long one', 'Everything one might want to know about networks, '.repeat(6)],
    ['one long word', 'Donaudampfschifffahrtsgesellschaftskapitän'],
    ['Japanese', 'シニア開発者のための面接対策ハンドブック、第二版（改訂）'],
    ['control characters', 'a\u0001b\ud800c'],
  ])('holds %s on its page', (_, title) => {
    const lines = linesOf({ title, length: title.length > 40 ? 'very-long' : 'short', subtitle: title })
    for (const { attributes } of lines) {
      expect(Number(attributes.y)).toBeLessThan(1810)
      expect(Number(attributes.x)).toBe(204)
    }
  })
  test('begins on the right where writing does', () => {
    const [line] = linesOf({ title: 'מדריך לראיונות' }, 'he')
    expect(line?.attributes).toMatchObject({ x: '996', direction: 'rtl' })
  })
})

describe('lines', () => {
  test.each([
    ['break between words', 'one two three', 5, ['one two', 'three']],
    ['break after hyphens', 'well-known fact', 5, ['well-', 'known', 'fact']],
    ['break between ideographs, never before a stop', '所有権、借用', 4, ['所有権、', '借用']],
    ['cut a word that is too long', 'aaaaaaaaaa', 3, ['aaaaa', 'aaaaa']],
    ['are never empty', '   ', 5, []],
  ])('%s', (_, text, width, lines) => {
    expect(breakLines(text, width, 9)).toEqual(lines)
  })
  test('end in an ellipsis where there are too many', () => {
    expect(breakLines('one two three four five six', 5, 2)).toEqual(['one two', 'three…'])
  })
})

test('a book with it is valid', async () => {
  const guide = await makeGuide({
    settings: { title: 'Names & <more> "so"', subtitle: 'Ünder\u00adneath', authors: ['山田太郎'] },
    categories: [{ title: 'One', questions: [{ id: 'one', answer: 'Yes.' }] }],
  })
  const document = await renderEpub(makeSelection(guide), await makeRenderer(guide))
  const none = new Error('none')
  const signal = new AbortController().signal
  const services = { browser: () => Promise.reject(none), signal, timeoutMs: null, note: () => {} }
  const { files } = await emitEpub(document, services)
  const bytes = files[0]?.bytes ?? new Uint8Array()
  expect(await checkEpub(bytes)).toEqual([])
  expect((await readEpub(bytes)).get('OEBPS/cover.svg')).toContain('Names &amp; &lt;more&gt; “so”')
})
