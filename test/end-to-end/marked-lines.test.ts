/** Marked lines that wrap keep their indents, in print and in an e-book. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../src/index.js'
import { unpack } from '../browser/support/unpack.js'
import { openDocument } from '../editions/support/reader.js'
import { createServices } from '../editions/support/services.js'
import { artifact } from './support/build.js'
import { testFolder } from './support/folders.js'
import { leftOf, lineOf, type Printed, printed } from './support/printed.js'

const folder = testFolder()
const services = createServices()
afterAll(() => services.source.close())

const ARGUMENTS = Array.from({ length: 12 }, (_, index) => `argument_${index}`).join(', ')
const rust = (name: string) => `        ${name}(${ARGUMENTS});`
const GUIDE = `# Marks

## Code

### Does it stay in place?

It does.

\`\`\`rust (hl="2" ins="3" del="4")
fn main() {
${['lit', 'inserted', 'deleted', 'plain'].map(rust).join('\n')}
        short();
}
\`\`\`

\`\`\`python (hl="3" ins="4")
class Ship:
    def sail(self):
        python_lit(${ARGUMENTS})
        python_inserted(${ARGUMENTS})
        python_plain(${ARGUMENTS})
        python_short()
\`\`\`

:::tip
\`\`\`text (del="1")
    in_a_note(${ARGUMENTS})
    note_short
\`\`\`
:::
`
const GROUPS = [
  ['lit(', 'inserted(', 'deleted(', 'plain(', 'short()'],
  ['python_lit', 'python_inserted', 'python_plain', 'python_short'],
  ['in_a_note', 'note_short'],
]

test.each(['a4', 'a5'] as const)(
  '%s: first rows stand in one column, other rows in another',
  async paper => {
    const book: Printed = await printed(folder, { 'guide.md': GUIDE }, paper)
    for (const group of GROUPS) {
      const lefts = group.map(start => leftOf(lineOf(book, start)))
      for (const left of lefts) expect(left).toBeCloseTo(lefts[0] ?? 0, 1)
      const hanging = group
        .filter(start => !start.includes('short'))
        .map(start => book.lines[book.lines.indexOf(lineOf(book, start)) + 1])
      for (const line of hanging) {
        expect(line?.text).toMatch(/^argument_/)
        expect(line && leftOf(line)).toBeCloseTo((hanging[0] && leftOf(hanging[0])) ?? 0, 1)
        expect(line && leftOf(line) - (lefts[0] ?? 0)).toBeGreaterThan(10)
      }
    }
  },
  60_000,
)

let chapter: string
beforeAll(async () => {
  await printed(folder, { 'guide.md': GUIDE })
  await build({ guide: 'content/guide.md', cwd: folder, editions: ['epub'], machine: { env: process.env } })
  chapter = join(await unpack(artifact(folder, 'handbook.epub'), join(folder, 'unpacked')), 'code.xhtml')
})

test.each([320, 700])(
  'e-book of %i px: lines stand where they would without marks',
  async width => {
    const page = await openDocument(await services.browser(), chapter, { width, type: 1 })
    const lefts = await page.evaluate(groups => {
      const range = document.createRange()
      const find = (start: string): number => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const at = (node.textContent ?? '').indexOf(start)
          if (at < 0) continue
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          return range.getBoundingClientRect().left
        }
        return Number.NaN
      }
      return groups.map(group => group.map(start => find(start.replace('(', '').replace(')', ''))))
    }, GROUPS)
    await page.close()
    for (const group of lefts) for (const left of group) expect(left).toBeCloseTo(group[0] ?? 0, 0)
  },
  60_000,
)
