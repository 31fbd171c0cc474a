import { expect, test } from 'vitest'
import type { Guide } from '../../src/model/guide.js'
import { createReader } from '../../src/parse/markdown/reader.js'
import { parsedGuide } from '../support/parsed-guide.js'
import { question } from './temporary-guide.js'

/** A small guide with these files, each given up after so many milliseconds. The file beside them is too short to be slow. */
async function read(
  files: Record<string, string>,
  milliseconds: number,
): Promise<{ guide: Guide; short: string[] }> {
  const good = {
    'guide.yaml': 'title: Temporary\n',
    '01-a/category.md': '# A\n',
    '01-a/01-first.md': question('It is.'),
  }
  const reader = createReader(undefined, undefined, () => milliseconds)
  const { guide, messages } = await parsedGuide({ ...good, ...files }, 'guide', reader)
  return { guide, short: messages.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`) }
}

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
    const { short } = await read(
      { '01-a/02-heavy.md': question(text), '01-a/03-fine.md': question('[x](nowhere)') },
      1_000,
    )
    expect(short.filter(line => line.includes('heavy'))[0]).toMatch(
      /^(?:file-slow|nesting-deep|markup-unread) guide\/01-a\/02-heavy.md:\d+:\d+$/,
    )
    expect(short).toContain('link-dead guide/01-a/03-fine.md:9:1')
  },
  300_000,
)

test('a line of blanks in a snippet with hidden lines takes no longer than any other', async () => {
  const text = `\`\`\`rust\n# hidden\nlet a = ${' '.repeat(400_000)}1;\n\`\`\``
  const { guide } = await read({ '01-a/02-blanks.md': question(`It is.\n\n${text}`) }, 3_000)
  expect(guide.questions[1]?.snippets[0]?.visible).toHaveLength(400_010)
})
