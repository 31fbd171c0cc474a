import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { type MatterContent, matterOf } from '../../../src/editions/cheat-sheet/matter/matter.js'
import { makeGuide } from '../../render/records.js'

/** The matter of an answer by steps, as text. */
async function matterIn(answer: string, language?: string): Promise<Record<number, string>> {
  const question = { id: 'one', summary: 'Short.', answer, ...(language && { language }) }
  const guide = await makeGuide({ categories: [{ title: 'First', questions: [question] }] })
  const [record] = guide.questions
  if (record === undefined) throw new Error('no question')
  return Object.fromEntries(matterOf(record).map(({ step, content }) => [step, words(content)]))
}

function words(content: MatterContent): string {
  const nodes = 'line' in content ? content.line : content.blocks
  return nodes
    .map(node => (node.type === 'code' ? (node.data?.snippet?.visible ?? '') : textOf(node)))
    .join('')
}

const pitfall = (text: string): string => `Spoken.\n\n:::pitfall\n${text}\n:::\n`
const code = (lines: number, more = ''): string =>
  `\`\`\`rust${more}\n${'let number = source.next();\n'.repeat(lines)}\`\`\`\n`

describe('a pitfall', () => {
  test.each([
    ['two sentences at most', 'One is here. Two is here. Three is not.', 'One is here. Two is here.'],
    ['dots in code end nothing', 'Call `a.b(). C` first. Then `x.y`.', 'Call a.b(). C first. Then x.y.'],
    ['a sentence may be in emphasis', '*One is here. Two* is here. Three.', 'One is here. Two is here.'],
    ['what leads on is left out', 'It breaks. This fails:\n\n```rust\nfn main() {}\n```', 'It breaks.'],
    [
      'a long second sentence is left out',
      `It breaks. ${'And so it goes on and on '.repeat(14)}.`,
      'It breaks.',
    ],
    ['links are words', 'See [this one](one) there. Yes.', 'See this one there. Yes.'],
  ])('%s', async (_, text, expected) => {
    expect((await matterIn(pitfall(text)))[1]).toBe(expected)
  })

  test('the next is taken when the first says nothing by itself', async () => {
    const answer = `${pitfall('This fails:\n\n- so')}\n${pitfall('That fails too.').replace('Spoken.', '')}`
    expect((await matterIn(answer))[1]).toBe('That fails too.')
  })

  test('sentences end as they do in the language', async () => {
    expect((await matterIn(pitfall('一つ目。二つ目。三つ目。'), 'ja'))[1]).toBe('一つ目。二つ目。')
    expect((await matterIn(pitfall('هل هذا واحد؟ هذا اثنان. ثلاثة.'), 'ar'))[1]).toBe(
      'هل هذا واحد؟ هذا اثنان.',
    )
  })
})

describe('a block', () => {
  const table = (columns: number, rows: number): string =>
    Array.from(
      { length: rows + 2 },
      (_, row) =>
        `| ${Array.from({ length: columns }, (_, at) => (row === 1 ? '---' : `c${at}r${row}`)).join(' | ')} |`,
    ).join('\n')

  test('what the author wants on the sheet goes before a table', async () => {
    const answer = `Spoken.\n\n${table(2, 2)}\n\n:::cheat\n- remember\n:::\n`
    expect((await matterIn(answer))[2]).toBe('remember')
  })

  test('the first small table else', async () => {
    const answer = `Spoken.\n\n${table(4, 2)}\n\n${table(3, 40)}\n\n${table(3, 2)}\n\n${table(2, 1)}\n`
    expect((await matterIn(answer))[2]).toContain('c2r3')
    expect((await matterIn(`Spoken.\n\n${table(4, 2)}\n`))[2]).toBeUndefined()
  })

  test('what stands in a follow-up belongs to that', async () => {
    const answer = `Spoken.\n\n:::followup\nWhy?\n\n${table(2, 2)}\n\n${code(3)}:::\n`
    expect(Object.keys(await matterIn(answer))).toEqual(['4', '9'])
  })
})

describe('code', () => {
  test('the shortest that tells something', async () => {
    const answer = `Spoken.\n\n${code(6)}\n${code(3)}\n${code(1)}\n\`\`\`text\nout\nput of a program that is long enough\n\`\`\`\n`
    expect((await matterIn(answer))[3]?.split('\n')).toHaveLength(3)
  })

  test.each([
    ['eleven lines', code(11)],
    ['a line of 61 columns', `\`\`\`rust\n${'a'.repeat(61)}\nlet number = source.next();\n\`\`\`\n`],
    ['what goes on from a block above it', `${code(12)}\n${code(3, ' (continues)')}`],
  ])('not %s', async (_, source) => {
    expect((await matterIn(`Spoken.\n\n${source}`))[3]).toBeUndefined()
  })

  test('a `:::cheat` is not shown twice', async () => {
    const matter = await matterIn(`Spoken.\n\n:::cheat\n${code(3)}:::\n`)
    expect(Object.keys(matter)).toEqual(['2', '9'])
  })
})

test('a follow-up with its answer, and a second one', async () => {
  const followup = (name: string): string =>
    `:::followup\nWhy ${name}?\n\nBecause ${name}. So it is. Not more.\n:::\n\n`
  const matter = await matterIn(`Spoken first. And second.\n\n${followup('one')}${followup('two')}`)
  expect(matter).toEqual({
    4: 'Why one?',
    5: 'Because one. So it is.',
    7: 'Why two?',
    8: 'Because two. So it is.',
    9: 'Spoken first. And second.',
  })
})
