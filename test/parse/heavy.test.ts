import { expect, test, vi } from 'vitest'
import { problems, question, temporaryGuide } from './temporary-guide.js'

// What would keep the parser busy for hours is given up after one second here instead of five; the file beside it is too short to be slow.
vi.mock('../../src/parse/text/limits.js', async original => {
  const { LIMITS } = await original<typeof import('../../src/parse/text/limits.js')>()
  return { LIMITS: { ...LIMITS, parseTime: 1_000 } }
})

/** Texts made to keep a parser busy, or to overflow its stack. */
const HEAVY = {
  'emphasis that never matches': '*a_ '.repeat(40_000),
  'comments that never end': `a ${'<!-- '.repeat(40_000)}`,
  'a list a thousand deep': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'a quote in a quote in a quote': `${'>'.repeat(12_000)} a`,
  'emphasis in emphasis': `${'*a **a '.repeat(3000)}b${'** a*'.repeat(3000)}`,
}

test.each(Object.entries(HEAVY))(
  '%s: an error that names the file, and the rest is read',
  async (_, text) => {
    const { base } = temporaryGuide({
      '01-a/02-heavy.md': question(text),
      '01-a/03-fine.md': question('[x](nowhere)'),
    })
    const { short } = await problems(base)
    expect(short.filter(line => line.includes('heavy'))[0]).toMatch(
      /^(?:file-slow|nesting-deep|markup-unread) guide\/01-a\/02-heavy.md:\d+:\d+$/,
    )
    expect(short).toContain('link-dead guide/01-a/03-fine.md:9:1')
  },
  300_000,
)

test('a line of blanks in a snippet with hidden lines takes no longer than any other', async () => {
  const text = `\`\`\`rust\n# hidden\nlet a = ${' '.repeat(400_000)}1;\n\`\`\``
  const { base } = temporaryGuide({ '01-a/02-blanks.md': question(`It is.\n\n${text}`) })
  const { guide } = await problems(base)
  expect(guide?.questions[1]?.snippets[0]?.visible).toHaveLength(400_010)
})
