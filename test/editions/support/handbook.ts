import type {
  BlockHighlights,
  HandbookDocument,
  OutlineEntry,
  Resource,
} from '../../../src/model/documents.js'
import { FACES, fontCss, fontResources } from './faces.js'

export interface HandbookSketch {
  categories?: number
  questions?: number
  /** More CSS after the fixture's own. */
  css?: string
  /** More HTML at the end of the body. */
  html?: string
  /** More HTML below question 2 of category 2. */
  inside?: string
  resources?: [string, Resource][]
}

const CSS = `${fontCss(FACES)}
@page { size: 210mm 297mm; margin: 20mm 18mm; @bottom-center { content: counter(page); font: 9pt Book } }
@page cover { margin: 0; @bottom-center { content: none } }
html, body { margin: 0; font: 10.5pt/1.4 Book; overflow-wrap: anywhere }
.cover { page: cover; height: 297mm; box-sizing: border-box; padding: 60mm 30mm; background: #eee; break-after: page }
h1, h2, h3 { font-family: Heads; white-space: pre-wrap; break-after: avoid; break-inside: avoid; margin: 1em 0 .4em }
.chapter { break-before: page }
nav p { display: flex; margin: 0 } nav a { flex: 1 }
[data-page-of] { width: 5ch; flex: none; overflow: hidden; text-align: right }
pre { font: 8.5pt/1.4 Code; white-space: pre-wrap; orphans: 4; widows: 4; background: #f4f4f4; padding: 2mm }
::highlight(keyword) { color: #b00 } ::highlight(string) { color: #070 } ::highlight(comment) { color: #666 }`

const PROSE =
  'A value has one owner; when the owner goes out of scope the value is dropped. A move hands ownership over and leaves the source unusable, which the compiler checks. '
const CODE = `// Ownership moves into the function.
fn consume(text: String) -> usize {
    let length = text.len();
    println!("{text} has {length} bytes");
    length
}

fn main() {
    let greeting = String::from("hello");
    let length = consume(greeting);
    assert_eq!(length, 5);
}`

/** A handbook with a cover, contents, chapters, code and links, as the renderer would hand it over. */
export function handbook(sketch: HandbookSketch = {}): HandbookDocument {
  const { categories = 3, questions = 12, css = '', html = '', inside = '', resources = [] } = sketch
  const highlights: BlockHighlights[] = []
  const outline: OutlineEntry[] = []
  const chapters: string[] = []
  for (let c = 1; c <= categories; c++) {
    const entry: OutlineEntry = {
      title: `${c} Category & “quotes” ${c}`,
      anchor: `category-${c}`,
      children: [],
    }
    outline.push(entry)
    let text = `<section class="chapter"><h1 id="category-${c}">${entry.title.replace('&', '&amp;')}</h1><p>${PROSE.repeat(2)}</p>`
    for (let q = 1; q <= Math.ceil(questions / categories); q++) {
      const anchor = `question-${c}-${q}`
      const title = `${c}.${q} What does the long title of this question ask of its reader, and why does it wrap?`
      entry.children.push({ title, anchor, children: [] })
      text += `<h2 id="${anchor}">${title}</h2>`
      text += `<p><strong>Short.</strong> ${PROSE.repeat(((c * 7 + q * 3) % 6) + 2)} See <a href="#question-1-1">1.1</a>.</p>`
      text += `<h3>A heading inside</h3><p>${PROSE.repeat(2)}</p>`
      text += `${c === 2 && q === 2 ? inside : ''}<pre data-code="${anchor}">${CODE.replaceAll('<', '&lt;')}</pre>`
      highlights.push({ code: anchor, ranges: ranges(CODE) })
    }
    chapters.push(`${text}</section>`)
  }
  const headings = outline.flatMap(entry => [entry, ...entry.children]).map(({ anchor }) => anchor)
  const contents = outline
    .flatMap(entry => [entry, ...entry.children])
    .map(
      ({ title, anchor }) =>
        `<p><a href="#${anchor}">${title.replace('&', '&amp;')}</a><span data-page-of="${anchor}"></span></p>`,
    )
    .join('\n')
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fixture</title><link rel="stylesheet" href="style.css"></head>
<body><section class="cover"><p>The cover</p></section><nav><h1>Contents</h1>${contents}</nav>${chapters.join('\n')}${html}</body></html>`,
    resources: new Map([
      ...fontResources(FACES),
      ['style.css', { bytes: Buffer.from(CSS + css), mediaType: 'text/css' }],
      ...resources,
    ]),
    highlights,
    page: { width: 210, height: 297 },
    faces: FACES,
    metadata: {
      title: 'A “Fixture” & more (ß → ü)',
      subject: 'Questions about ownership',
      authors: ['Ada Example', 'Björn Beispiel'],
      language: 'en',
      keywords: ['rust', 'ownership & moves'],
      date: null,
      publisher: null,
      license: 'CC BY 4.0',
    },
    outline,
    headings,
    placeOf: heading => ({ file: `${heading}.md`, line: headings.indexOf(heading) + 1, column: 1 }),
  }
}

function ranges(code: string): BlockHighlights['ranges'] {
  const patterns = { keyword: /\b(fn|let|main)\b/g, string: /"[^"]*"/g, comment: /\/\/.*/g }
  return Object.entries(patterns).flatMap(([token, pattern]) =>
    [...code.matchAll(pattern)].map(match => ({
      token,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}
