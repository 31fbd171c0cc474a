import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTables } from '../../src/render/index.js'
import { shareRoom } from '../../src/render/tables/column-words.js'
import { TABLE_WIDTHS } from '../../src/render/tables/set-words.js'
import { makeRenderer, renderAnswer, TEMPLATES } from './harness.js'

const TABLE = '| Kind | *Reach* | `T` |\n| --- | --- | --- |\n| oneshot | one | `Send` |'

/** Without line breaks and widths. */
const bare = (html: string): string => html.replace(/\n| style="--word:[\d.]+em"/g, '')

test('cells of screen tables carry the words of their column, so that a row may become a list', async () => {
  for (const medium of ['xhtml', 'web'] as const) {
    const { html } = await renderAnswer(TABLE, medium)
    expect(html).toContain('<div class="table rows-20"><table>')
    expect(bare(html)).toContain(
      '<tr><td>oneshot</td><td data-label="Reach">one</td><td data-label="T"><code>Send</code></td></tr>',
    )
  }
  expect((await renderAnswer(TABLE, 'print')).html).not.toMatch(/rows-|data-label/)
})

test('under an empty corner the first cells name their rows', async () => {
  const { html } = await renderAnswer('| | Move |\n| --- | --- |\n| Cost | none |', 'xhtml')
  expect(bare(html)).toContain('<thead><tr><td></td><th scope="col">Move</th></tr></thead>')
  expect(html).toContain('<th scope="row">Cost</th>')
})

test('tables with spans, ragged rows or no header stay tables', async () => {
  const head = '<tr><th>A</th><th>B</th></tr>'
  for (const body of [
    `${head}<tr><td colspan="2">x</td></tr>`,
    `${head}<tr><td>x</td></tr>`,
    '<tr><td>x</td><td>y</td></tr>',
  ]) {
    const { html } = await renderAnswer(`<table>${body}</table>`, 'xhtml')
    expect(html).toContain('<table>')
    expect(html).not.toMatch(/rows-|data-label/)
  }
})

describe('screens learn which width a table needs', () => {
  const widthOf = async (table: string): Promise<string> =>
    /<div class="table (\S+)">/.exec((await renderAnswer(table, 'xhtml')).html)?.[1] ?? 'none'
  const code = '`with_exposed_provenance_mut`'

  test.each([
    ['short words', '| a | b |\n|-|-|\n| c | d |', 'rows-14'],
    ['a long one', `| a | b |\n|-|-|\n| ${code} | d |`, 'rows-17'],
    ['two long ones', `| a | b |\n|-|-|\n| ${code} | ${code} |`, 'rows-38'],
    [
      'spans',
      `<table><tr><td rowspan="2">a</td><td>internationalization</td></tr><tr><td>c</td></tr></table>`,
      'whole-14',
    ],
    ['many', `| ${`${code} | `.repeat(5)}\n|${'-|'.repeat(5)}\n| ${'a | '.repeat(5)}`, 'rows-999'],
  ])('%s', async (_, table, width) => expect(await widthOf(table)).toBe(width))

  test('a cell that goes over two rows takes its place in both', async () => {
    const table =
      '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>internationalization</td></tr><tr><td>c</td><td>d</td></tr></table>'
    const { html } = await renderAnswer(table, 'xhtml')
    const words = [...html.matchAll(/--word:([\d.]+)em/g)].map(match => Number(match[1]))
    expect(words).toEqual([expect.closeTo(11.4)])
    expect(html).toMatch(/<td style="[^"]+">b<\/td>/)
  })
})

describe('print', () => {
  const table = async (source: string) => (await renderAnswer(source, 'print')).html

  test('leaves a table with room to the browser', async () => {
    expect(await table('| Word | Meaning |\n|-|-|\n| Ownership | One owner. |')).not.toMatch(
      /fitted|min-width/,
    )
  })

  test('gives the columns of a full one the width of their words', async () => {
    const words = 'internationalization | characteristically | heterogeneous | `ManuallyDrop<T>`'
    const html = await table(`| ${words} |\n|-|-|-|-|\n| a | b | c | d |`)
    expect(html).toContain('<table class="fitted">')
    expect(html.match(/min-width/g)).toHaveLength(4)
  })

  test('in a call-out the room is less, in a list in it less still', async () => {
    const words = 'internationalization | characteristically | about'
    const source = `| ${words} |\n|-|-|-|\n| a | b | c |`
    expect(await table(source)).not.toContain('fitted')
    expect(await table(`:::tip\n- - a\n\n    ${source.replaceAll('\n', '\n    ')}\n:::`)).toContain('fitted')
  })

  test('sets very many columns small, and lets words break there', async () => {
    const row = `| ${'bureaucracy | '.repeat(16)}`
    expect(await table(`${row}\n|${'-|'.repeat(16)}\n${row}`)).toContain(
      '<table class="fitted crowded tight">',
    )
  })
})

test('room is shared so that the longest give way first, and no more is given than there is', () => {
  expect(shareRoom([1, 2, 3], 10)).toEqual([1, 2, 3])
  expect(shareRoom([1, 9, 20], 11)).toEqual([1, 5, 5])
  expect(shareRoom([4, 4], -1)).toEqual([0, 0])
  const widths = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(widths, fc.double({ min: 0, max: 100, noNaN: true }), (given, room) => {
      const shared = shareRoom(given, room)
      const sum = shared.reduce((total, width) => total + width, 0)
      expect(sum).toBeLessThanOrEqual(room + 1e-6)
      const short = given.reduce((total, width) => total + width, 0) > room
      if (short) expect(sum).toBeCloseTo(room)
      else expect(shared).toEqual(given)
    }),
  )
})

test('the stylesheet of e-books knows every width', () => {
  const css = readFileSync(join(TEMPLATES, 'classic/epub.css'), 'utf8')
  expect(css).toContain(`assign widths = "${TABLE_WIDTHS.join(',')}"`)
})

describe('a table without room for its words is told', () => {
  const told = async (answer: string, holders: ('print' | 'phone')[] = ['print', 'phone']) => {
    const { guide, selection } = await renderAnswer(answer, 'print')
    return checkTables(selection, await makeRenderer(guide), holders).map(
      ({ rule, line, message }) => `${rule} ${line} ${message.replace(/ .*(?=print|phone|A4).*/, '')}`,
    )
  }
  const row = (count: number, word: string): string => `| ${Array(count).fill(word).join(' | ')} |`
  const wide = (count: number, word: string): string =>
    `${row(count, word)}\n${row(count, '---')}\n${row(count, 'x')}`

  test('where it stands, in print alone if it is plain', async () => {
    const [message, ...others] = await told(`Text.\n\n${wide(14, 'organization')}`)
    expect(message).toMatch(/^word-cut \d+ The$/)
    expect(others).toEqual([])
    expect(await told(wide(14, 'organization'), [])).toEqual([])
  })

  test('in raw HTML with cells over several columns, on a phone', async () => {
    const html = `<table><tr><td colspan="4">all</td></tr><tr>${'<td>organization</td>'.repeat(4)}</tr></table>`
    expect(await told(html)).toHaveLength(1)
    expect(await told(html, ['print'])).toEqual([])
  })

  test('none with few or short words', async () => {
    for (const table of [wide(14, 'ok'), wide(4, 'organization'), wide(30, 'x'), TABLE])
      expect(await told(table)).toEqual([])
  })
})
