/** Lists of every kind, addresses and page references, as they come out on paper. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testFolder } from './support/folders.js'
import { leftOf, lineOf, type Printed, printed } from './support/printed.js'

const folder = testFolder()
const LONG =
  'which goes on until the line is full and another one has to begin somewhere below the first of them'
const FILES = {
  'guide.yaml': 'title: Harbor\n',
  '01-quay/category.md': `# Quay

Make fast like this:

\`\`\`bash
echo "fast" # at once
\`\`\`

> \`\`\`python
> def moor(): return "fast"
> \`\`\`
`,
  '01-quay/01-first.md': `---
level: junior
tags: [quay]
summary: The first.
---

# What is first?

See [the second](second), and [its size](https://example.org/größe).

1. [ ] numbered task, ${LONG}
2. [x] another numbered one

- [ ] plain task, ${LONG}

<dl><dt>Bollard</dt><dd>meaning of it, ${LONG}</dd><dt>Cleat</dt><dd>smaller</dd></dl>

<ol type="a"><li>letter one</li><li>letter two</li></ol>

<ol type="I" start="4"><li>roman four</li></ol>
`,
  '01-quay/02-second.md': `---
level: junior
tags: [quay]
summary: The second.
---

# What is second?

See [the first](first) again.
`,
}

describe.each(['a4', 'a5'] as const)('%s', paper => {
  let book: Printed
  beforeAll(async () => {
    book = await printed(folder, FILES, paper)
  })

  const itemOf = (words: string) => {
    const item = book.lines.flatMap(line => line.items).find(({ text }) => text.startsWith(words))
    if (item === undefined) throw new Error(`"${words}" is not printed`)
    return item
  }
  /** Where the line after the one with these words begins. */
  const nextLeft = (words: string) => {
    const at = book.lines.findIndex(line => line.items.some(({ text }) => text.startsWith(words)))
    return leftOf(book.lines[at + 1] ?? lineOf(book, 'no line'))
  }

  test('code of an introduction is printed', () => {
    expect(lineOf(book, 'echo "fast"').text).toBe('echo "fast" # at once')
    expect(lineOf(book, 'def moor').text).toBe('def moor(): return "fast"')
  })

  test('a numbered task has room for its box between number and words, other lines hang', () => {
    const words = itemOf('numbered task')
    const number = itemOf('1.')
    expect(words.x - (number.x + number.width)).toBeGreaterThan(11)
    expect(nextLeft('numbered task')).toBeCloseTo(words.x, 1)
    expect(nextLeft('plain task')).toBeCloseTo(itemOf('plain task').x, 1)
  })

  test('a term is bold, its meaning indented', () => {
    expect(itemOf('Bollard').font).toMatch(/Bold/)
    expect(itemOf('meaning of it').x - itemOf('Bollard').x).toBeGreaterThan(8)
    expect(nextLeft('meaning of it')).toBeCloseTo(itemOf('meaning of it').x, 1)
    expect(itemOf('Cleat').x).toBeCloseTo(itemOf('Bollard').x, 1)
  })

  test('lettered lists keep their letters', () => {
    expect(lineOf(book, 'a. letter one')).toBeDefined()
    expect(lineOf(book, 'b. letter two')).toBeDefined()
    expect(lineOf(book, 'IV. roman four')).toBeDefined()
  })

  test('an address is printed as it was written', () => {
    expect(book.lines.map(({ text }) => text).join(' ')).toContain('(https://example.org/größe)')
  })

  test('a page number of one digit stands a space away, not a digit more', () => {
    const references = book.lines.flatMap(line =>
      line.items.flatMap((item, index) => {
        const number = line.items.slice(index + 1).find(({ text }) => text.trim() !== '')
        return item.text.endsWith('p.') && number !== undefined ? [{ item, number }] : []
      }),
    )
    expect(references).toHaveLength(2)
    for (const { item, number } of references) {
      expect(number.text).toMatch(/^\d$/)
      const gap = (number.x - item.x - item.width) / number.size
      expect(gap).toBeGreaterThan(0.1)
      expect(gap).toBeLessThan(0.35)
    }
  })
})
