import { describe, expect, test } from 'vitest'
import { answerTo, imported, outlineOf } from './deck-of.js'

const named = (findings: Awaited<ReturnType<typeof imported>>['findings'], kind: string): string[] =>
  findings.filter(finding => finding.kind === kind).map(({ text }) => text)

describe('the label of an answer', () => {
  test.each([
    'A: Below.',
    '**A:** Below.',
    'Answer: Below.',
    '**Answer 1:** Below.',
    'Antwort： Below.',
    'Ans. Below.',
    'Answer - Below.',
  ])('is dropped and named: %s', async answer => {
    const deck = await imported(
      `# Boats\n\n**Q1: What is a keel?**\n\n${answer}\n\n**Q2: What is a mast?**\n\nAbove.\n\n**Q3: What is a boom?**\n\nAcross.\n`,
    )
    expect(answerTo(deck, 'What is a keel?')).toBe('Below.')
    expect(deck.files.find(({ slot }) => slot === 'what-is-a-keel')?.text).toContain('summary: "Below."')
    expect(named(deck.findings, 'answer labels')).toHaveLength(1)
  })

  test.each(['A: left\n\nB: right', 'A: left\nB: right', 'A. Smith built it.'])(
    'is none where it is an option or a name: %s',
    async answer => {
      const deck = await imported(
        `# Boats\n\n## Which side is port?\n\n${answer}\n\n## What is a mast?\n\nAbove.\n\n## What is a boom?\n\nAcross.\n`,
      )
      expect(answerTo(deck, 'Which side is port?')).toBe(answer)
    },
  )

  test('stays when the summary of folded text says more than that it follows', async () => {
    const folded = (summary: string): string =>
      `<details><summary>${summary}</summary>\n\nIt is below.\n\n</details>\n\n`
    const deck = await imported(
      `# Boats\n\n### What is a keel?\n\n${folded('Hint: look down')}${folded('More on keels')}### What is a mast?\n\n${folded('Show answer')}### What is a rib?\n\n${folded('Click to show more details')}`,
    )
    expect(answerTo(deck, 'What is a keel?')).toBe(
      '**Hint: look down**\n\nIt is below.\n\n**More on keels**\n\nIt is below.',
    )
    expect(answerTo(deck, 'What is a mast?')).toBe('It is below.')
    expect(answerTo(deck, 'What is a rib?')).toBe('It is below.')
  })
})

describe('a way back to the top', () => {
  test('below the last line of an answer and over a rule makes no heading', async () => {
    const deck = await imported(
      '# Boats\n\n## What is a keel?\n\nIt is below\n**[Back to top](#boats)**\n---\n\n## What is a mast?\n\nAbove.\n[⬆ Back to Top](#boats)\n\n## What is a boom?\n\nAcross.\n',
    )
    expect(outlineOf(deck)).toEqual({ Boats: ['What is a keel?', 'What is a mast?', 'What is a boom?'] })
    expect(answerTo(deck, 'What is a keel?')).toBe('It is below')
    expect(answerTo(deck, 'What is a mast?')).toBe('Above.')
    expect(named(deck.findings, 'back to top')).toEqual(['Back to top', '⬆ Back to Top'])
  })

  test('a link in bold words of a title is words', async () => {
    const deck = await imported(
      '# Boats\n\n## What is **[a keel](#boats)** for?\n\nBelow.\n\n## What is a mast?\n\nAbove.\n',
    )
    expect(outlineOf(deck)).toEqual({ Boats: ['What is **a keel** for?', 'What is a mast?'] })
  })
})

test('an answer in the lines of its question begins with its first word', async () => {
  const deck = await imported(
    '# Boats\n\n1. **What is a keel?**\n   It is below.\n2. **What is a mast?**\n   Above.\n3. **What is a boom?**\n   Across.\n',
  )
  expect(answerTo(deck, 'What is a keel?')).toBe('It is below.')
})

test('the title of a deck stays, and is not told as left out', async () => {
  const deck = await imported(
    '# Boats\n\nHello.\n\n## Hull\n\n### What is a keel?\n\nBelow.\n\n## Rig\n\n### What is a mast?\n\nAbove.\n',
  )
  expect(named(deck.findings, 'sections')).toEqual([])
  expect(named(deck.findings, 'text')).toEqual(['Hello.'])
})

test('alerts of other tools are counted once', async () => {
  const deck = await imported(
    '# Boats\n\n## What is a keel?\n\n:::caution Deep water\nMind it.\n:::\n\n::: tip Look\nBelow.\n:::\n\n## What is a mast?\n\nAbove.\n',
  )
  expect(named(deck.findings, 'alerts')).toEqual(['::: tip Look', ':::caution'])
})

test('a file without a heading of its own is called as it is', async () => {
  const { title, files } = await imported(
    { 'knots.md': '- What is a bend?\n- What is a hitch?\n- What is a bight?\n' },
    { file: 'knots.md' },
  )
  expect(title).toBe('Knots')
  expect(files.find(({ path }) => path.endsWith('category.md'))?.text).toContain('# Knots')
})

test('pages of a site whose front matter asks are a question each, whatever headings they hold', async () => {
  const page = (title: string): string =>
    `---\ntitle: ${title}\n---\n\nIn short.\n\n## Details\n\nAt length.\n\n## Sources\n\nA book.\n`
  const deck = await imported({
    'README.md': '# Boats\n\nA site.\n',
    'docs/01-hull/keel.md': page('What is a keel?'),
    'docs/01-hull/bilge.md': page('What is a bilge?'),
    'docs/02-rig/mast.md': page('What is a mast?'),
  })
  expect(outlineOf(deck)).toEqual({
    Hull: ['What is a bilge?', 'What is a keel?'],
    Rig: ['What is a mast?'],
  })
  expect(answerTo(deck, 'What is a mast?')).toBe(
    'In short.\n\n## Details\n\nAt length.\n\n## Sources\n\nA book.',
  )
})

test('a name in braces behind a heading is what links call it', async () => {
  const deck = await imported(
    '# Boats\n\n## What is a keel? {#keel}\n\nBelow [the mast](#mast).\n\n## What is a `mast`? {#mast}\n\nAbove.\n\n### Of wood {#wood}\n\nSee [it](#wood).\n\n## What is a boom?\n\nAcross.\n',
  )
  expect(outlineOf(deck)).toEqual({ Boats: ['What is a keel?', 'What is a `mast`?', 'What is a boom?'] })
  expect(answerTo(deck, 'What is a keel?')).toBe('Below [the mast](what-is-a-mast).')
  expect(answerTo(deck, 'What is a `mast`?')).toBe(
    'Above.\n\n## Of wood\n\nSee [it](what-is-a-mast#of-wood).',
  )
})

test('a number and a full stop are an answer', async () => {
  const deck = await imported(
    '# Boats\n\n## How many sails are there?\n\n42.\n\n## How many masts?\n\n- 3\n\n## How many keels?\n\n1)\n',
  )
  expect(answerTo(deck, 'How many sails are there?')).toBe('42\\.')
  expect(answerTo(deck, 'How many keels?')).toBe('1\\.')
  expect(named(deck.findings, 'no answer')).toEqual([])
})

test('what stands over a part of the categories stands over the first of them', async () => {
  const deck = await imported(
    '# Boats\n\n## Sail\n\nBy wind.\n\n### Hull\n\nOf wood.\n\n#### What is a keel?\n\nBelow.\n\n### Rig\n\n#### What is a mast?\n\nAbove.\n\n## Steam\n\n### Engine\n\n#### What is a boiler?\n\nA kettle.\n',
  )
  const first = deck.files.find(({ text }) => text.includes('# Sail · Hull'))?.text
  expect(first).toContain('By wind.\n\nOf wood.')
  expect(named(deck.findings, 'text')).toEqual([])
})

test('folded text that holds folded questions is their category', async () => {
  const fold = (summary: string, content: string): string =>
    `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>\n\n`
  const deck = await imported(
    `# Boats\n\n${fold('<b>Hull</b>', `Of wood.\n\n${fold('What is a keel?', 'Below.')}${fold('What is a bilge?', 'Inside.')}`)}${fold('Rig', fold('What is a mast?', 'Above.'))}`,
  )
  expect(outlineOf(deck)).toEqual({ Hull: ['What is a keel?', 'What is a bilge?'], Rig: ['What is a mast?'] })
  expect(deck.files.find(({ path }) => path.endsWith('hull/category.md'))?.text).toContain('Of wood.')
})
