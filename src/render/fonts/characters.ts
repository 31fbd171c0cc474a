import type { Nodes, Root, RootContent } from 'mdast'
import type { Category, Guide, Question } from '../../model/guide.js'
import type { Place } from '../../model/message.js'
import type { Asset } from '../../model/picture.js'
import type { Snippet } from '../../model/snippet.js'
import { visit } from '../../visit.js'
import { quotesOf } from '../language/quotes.js'
import type { Passage } from './passage.js'
import { settingsPassages } from './settings-passages.js'

/** What may hold text: a guide, or some of its questions. */
export type Texts = Pick<Guide, 'categories' | 'questions'> &
  Partial<Pick<Guide, 'assets' | 'settings' | 'introduction'>>

/** The texts of one record, which stay the same as long as it is the same object. */
export interface TextGroup {
  owner: object
  passages(): Passage[]
}

/** Every text that an edition may print, record by record. */
export function textGroups({ introduction, categories, questions, assets, settings }: Texts): TextGroup[] {
  const ofCategory = (category: Category): Passage[] => [
    { text: category.title.text, place: category.place, use: 'text' },
    ...inTree(category.introduction, category.place),
  ]
  return [
    ...(settings === undefined
      ? []
      : [{ owner: settings, passages: () => settingsPassages(settings, questions[0], categories[0]) }]),
    ...(introduction
      ? [{ owner: introduction, passages: () => inTree(introduction.root, introduction.place) }]
      : []),
    ...categories.map(category => ({ owner: category.introduction, passages: () => ofCategory(category) })),
    ...questions.map(question => ({ owner: question, passages: () => ofQuestion(question) })),
    ...[...(assets ?? [])].map(([, asset]) => ({
      owner: asset,
      passages: () => inDrawing(asset, questions[0]),
    })),
  ]
}

/** Words in an SVG picture; how files are shown is learned from a question. */
function inDrawing({ path, words }: Asset, shown: Question | undefined): Passage[] {
  const folder = shown?.place.file.slice(0, -shown.path.length) ?? ''
  return words.map(({ text, line, column }) => ({
    text,
    place: { file: folder + path, line, column },
    use: 'text',
  }))
}

/** The characters of a record's texts: as they are written, and as they are set (Unicode's composed form, NFC). */
export interface Signs {
  written: ReadonlySet<string>
  composed: ReadonlySet<string>
}

const known = new WeakMap<object, Signs>()

/** The characters of a group; they are looked for once a record. */
export function signsOf({ owner, passages }: TextGroup): Signs {
  const found = known.get(owner) ?? readSigns(passages())
  known.set(owner, found)
  return found
}

function readSigns(passages: Passage[]): Signs {
  const written = new Set<string>()
  const composed = new Set<string>()
  // ASCII composes with nothing but what follows it outside of ASCII, and is most of what is written.
  const ascii = new Uint8Array(128)
  for (const { text } of passages) {
    if (markAscii(text, ascii)) continue
    for (const sign of text) written.add(sign)
    for (const sign of text.normalize('NFC')) composed.add(sign)
  }
  ascii.forEach((isThere, code) => {
    if (isThere === 0) return
    written.add(String.fromCharCode(code))
    composed.add(String.fromCharCode(code))
  })
  return { written, composed }
}

/** Marks the characters of a text that is all ASCII; false, and nothing is marked, if it is not. */
function markAscii(text: string, marks: Uint8Array): boolean {
  if (!/^[\0-\x7f]*$/.test(text)) return false
  for (let index = 0; index < text.length; index++) marks[text.charCodeAt(index)] = 1
  return true
}

function ofQuestion(question: Question): Passage[] {
  const { title, summary, short, tags, place, answer } = question
  const front = [title.text, summary.text, short ?? '', tags.join(' ')]
  return [...front.map(text => ({ text, place, use: 'text' }) as const), ...inTree(answer, place)]
}

function inTree(tree: Root, { file }: Place): Passage[] {
  const found: Passage[] = []
  visit(tree, (node: RootContent | Nodes) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      found.push({
        text: node.value,
        place: { file, line, column },
        use: node.type === 'inlineCode' ? 'code' : 'text',
      })
    } else if (node.type === 'code') {
      const { line = 0, column = 1 } = node.position?.start ?? {}
      const lines = node.data?.snippet ? shownLines(node.data.snippet) : node.value.split('\n')
      // The mark of a quotation and the indent of a list stand before each line.
      found.push(
        ...lines.map(
          (text, index): Passage => ({
            text,
            place: { file, line: line + 1 + index, column },
            use: 'code',
          }),
        ),
      )
    }
  })
  return found
}

/** The lines of a snippet as they are shown, those that rustdoc hides empty: so each keeps its number. */
function shownLines({ source, visible }: Snippet): string[] {
  const lines = source.split('\n')
  if (source === visible) return lines
  return lines.map(line => (/^\s*#(?: |\s*$)/.test(line) ? '' : line.replace(/^(\s*)##/, '$1#')))
}

/** The code points of the guide and of everything the theme's words may add. */
export function charactersOf(guide: Guide, words: string[]): Set<number> {
  const said = new Set<string>()
  for (const group of textGroups(guide)) for (const sign of signsOf(group).written) said.add(sign)
  const languages = new Set(
    [guide.settings, ...guide.categories, ...guide.questions].map(({ language }) => language),
  )
  const quotes = said.has('"') || said.has("'") ? [...languages].flatMap(quotesOf) : []
  for (const text of [...words, ...quotes, ASCII]) for (const sign of text) said.add(sign)
  return new Set([...said].filter(isPrinting).map(sign => sign.codePointAt(0) ?? 0))
}

/** Spaces, controls, joiners and variation selectors leave no mark of their own. */
export function isPrinting(sign: string): boolean {
  return !/^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]$/u.test(sign)
}

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
