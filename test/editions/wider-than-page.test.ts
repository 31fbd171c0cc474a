/** Where that stands which is wider than the page, told in the words of a guide: every edition that prints, from both sides. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, test } from 'vitest'
import { renderCheatSheet } from '../../src/editions/cheat-sheet/document.js'
import { emitCheatSheet } from '../../src/editions/cheat-sheet/emit.js'
import { renderHandbook } from '../../src/editions/handbook/document.js'
import { emitHandbook } from '../../src/editions/handbook/emit.js'
import type { PrintDocument } from '../../src/model/documents.js'
import type { Guide } from '../../src/model/guide.js'
import { makeRenderer } from '../render/harness.js'
import { makeSelection } from '../render/records.js'
import { bytesOf } from '../support/bytes-of.js'
import { parsedGuide } from '../support/parsed-guide.js'
import { readPdf } from '../support/pdf.js'
import { createServices } from './support/services.js'

const services = createServices()
afterAll(() => services.source.close())

const SAME = '| Same | Cells |\n| --- | --- |\n| one | two |'
const ANSWER = `Spoken words.

## A part "quoted"

${SAME}

- First
- Second, with a difficult word

  ${SAME.replaceAll('\n', '\n  ')}

> A quotation -- of two lines
> that speaks

:::pitfall
Something \`odd\` happens.
:::

\`\`\`rust (title="src/main.rs" hl="1")
fn main() {}
\`\`\`

A note[^1], a [link](https://example.org/).

<dl><dt>Term</dt><dd>What the term means</dd></dl>

[^1]: The note below
`

async function guideIn(language: string): Promise<Guide> {
  const files = {
    'guide.yaml': `title: Wide\nlanguage: ${language}\n`,
    'introduction.md': '',
    '01-one/category.md': '# One\n\nBefore.\n\nThe introduction of one.\n',
    '01-one/01-a.md': '---\nsummary: Short of a\n---\n\n# Question a?\n\nAnswer.\n',
    '01-one/02-b.md': `---\nsummary: Short of b\n---\n\n# Question b?\n\n${ANSWER}`,
    '01-one/03-c.md': '---\nsummary: Short of c\n---\n\n# Question c?\n\nAnswer.\n',
  }
  return (await parsedGuide(files, '/wide')).guide
}

/** The handbook of one question that is answered so, its settings with `more`. */
async function renderedAs(language: string, answer: string, more = '') {
  const files = {
    'guide.yaml': `title: Wide\nlanguage: ${language}\n${more}`,
    '01-one/category.md': '# One\n',
    '01-one/01-a.md': `---\nsummary: Short\n---\n\n# Question a?\n\n${answer}\n`,
  }
  const { guide } = await parsedGuide(files, '/wide')
  return renderHandbook(makeSelection(guide), await makeRenderer(guide))
}

/** The line of a text in the file of question b; of the second such one with `after`. */
const lineOf = (text: string, after = '') => {
  const file = `---\nsummary: Short of b\n---\n\n# Question b?\n\n${ANSWER}`
  return file.slice(0, file.indexOf(text, file.indexOf(after))).split('\n').length
}

function withStyle<T extends PrintDocument>(document: T, name: string, css: string): T {
  const sheet = document.resources.get(name)
  const bytes = Buffer.concat([Buffer.from(sheet?.bytes ?? []), Buffer.from(css)])
  return {
    ...document,
    resources: new Map([...document.resources, [name, { bytes, mediaType: 'text/css' }]]),
  }
}

/** What a refusal says; a print that comes out says nothing. */
const told = (work: Promise<unknown>) =>
  work.then(
    () => 'printed',
    ({ messages }) => messages,
  )

const WIDE = 'width: 300mm; max-width: none; white-space: nowrap'

describe.each(['en', 'he'])('in a handbook in %s', language => {
  test.each([
    ['a table', '.answer > table', lineOf('| Same'), 1],
    ['the second of two alike', 'li table', lineOf('| Same', '- Second'), 3],
    ['a heading', '.answer h3, .answer .heading', lineOf('## A part'), 1],
    ['a list', '.answer ul', lineOf('- First'), 1],
    ['an item', '.answer li + li', lineOf('- Second'), 1],
    ['a quotation', 'blockquote', lineOf('> A quo'), 1],
    ['a call-out', '.callout', lineOf(':::pitfall'), 1],
    ['a code block', 'figure.code', lineOf('```rust'), 1],
    ['a link', '.answer a.external { display: block } a.external', lineOf('A note'), 15],
    ['raw HTML', 'dl', lineOf('<dl>'), 1],
    ['a footnote', '.footnotes li', lineOf('[^1]: The'), 1],
    ['the title', 'h2', 5, 1],
  ])('%s', async (_, selector, line, column) => {
    const guide = await guideIn(language)
    const document = await renderHandbook(makeSelection(guide, ['b']), await makeRenderer(guide))
    const wide = withStyle(document, 'theme/handbook.css', `${selector} { ${WIDE} }`)
    expect(await told(emitHandbook(wide, services))).toMatchObject([
      { rule: 'wider-than-page', file: 'wide/01-one/02-b.md', line, column },
    ])
  })

  test('numbers of nine digits before a list have room', async () => {
    const answer = '999999998. A ship\n999999999. Another\n'
    const document = await renderedAs(language, answer)
    const [item] = (await readPdf(bytesOf(await emitHandbook(document, services)))).pages
      .flatMap(page => page.items)
      .filter(({ text }) => text.includes('999999998'))
    expect(item?.x).toBeGreaterThan(0)
    expect((item?.x ?? 0) + (item?.width ?? 0)).toBeLessThan(595)
  })

  test('words without end on the cover go on on a page of their own', async () => {
    const document = await renderedAs(language, 'Answer.', `publisher: ${'Z'.repeat(4000)}\n`)
    const { pages } = await readPdf(bytesOf(await emitHandbook(document, services)))
    const [cover, more, contents] = pages.map(({ text }) => text.replace(/[^Z]/g, '').length)
    expect([cover === 0, more === 0, contents]).toEqual([false, false, 0])
    expect((cover ?? 0) + (more ?? 0)).toBe(4000)
  })

  test('an introduction', async () => {
    const guide = await guideIn(language)
    const document = await renderHandbook(makeSelection(guide), await makeRenderer(guide))
    const wide = withStyle(document, 'theme/handbook.css', `.introduction > :last-child { ${WIDE} }`)
    expect(await told(emitHandbook(wide, services))).toMatchObject([
      { rule: 'wider-than-page', file: 'wide/01-one/category.md', line: 5, column: 1 },
    ])
  })
})

describe.each(['en', 'he'])('on a cheat sheet in %s', language => {
  const make = async (css: string) => {
    const guide = await guideIn(language)
    const document = await renderCheatSheet(makeSelection(guide), await makeRenderer(guide))
    const [portrait, landscape] = [document.portrait, document.landscape]
    const dress = (page: PrintDocument) => withStyle(page, 'theme/cheat-sheet.css', css)
    return emitCheatSheet({ ...document, portrait: dress(portrait), landscape: dress(landscape) }, services)
  }

  test('a line is told, and none behind it is taken for too much', async () => {
    expect(await told(make(`#line-b { ${WIDE} }`))).toMatchObject([
      { rule: 'wider-than-page', file: 'wide/01-one/02-b.md' },
    ])
  })

  test('what belongs to no line is told without a place', async () => {
    expect(await told(make(`.sheet-head { ${WIDE} }`))).toMatchObject([
      { rule: 'wider-than-page', file: null },
    ])
  })

  test('a line that is wide in many columns gets fewer', async () => {
    const emitted = await make('#line-b { width: 170mm }')
    expect(emitted.messages).toEqual([])
    const [page] = (await readPdf(bytesOf(emitted))).pages
    expect(page?.text).toContain('Short of c')
  })
})

// ISO 32000-2, table 147: how a reader lays two pages side by side.
test.each([
  ['en', null],
  ['he', 'R2L'],
])('the pages of a handbook in %s follow each other from their side', async (language, direction) => {
  const bytes = bytesOf(await emitHandbook(await renderedAs(language, 'Answer.'), services))
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise
  const preferences = (await pdf.getViewerPreferences()) as { Direction?: string } | null
  expect(preferences?.Direction ?? null).toBe(direction)
})
