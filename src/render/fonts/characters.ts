import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Guide, Question, Snippet } from '../../model/guide.js'
import type { Place } from '../../model/message.js'
import { quotesOf } from '../language/quotes.js'
import type { Passage } from './passage.js'
import { settingsPassages } from './settings-passages.js'

/** What may hold text: a guide, or some of its questions. */
export type Texts = Pick<Guide, 'categories' | 'questions'> &
  Partial<Pick<Guide, 'assets' | 'settings' | 'introduction'>>

/** Every text that an edition may print. */
export function passagesOf({ introduction, categories, questions, assets, settings }: Texts): Passage[] {
  return [
    ...(settings === undefined ? [] : settingsPassages(settings, questions[0], categories[0])),
    ...(introduction ? inTree(introduction.root, introduction.place) : []),
    ...categories.flatMap(category => [
      { text: category.title.text, place: category.place, use: 'text' } as const,
      ...inTree(category.introduction, category.place),
    ]),
    ...questions.flatMap(ofQuestion),
    ...inDrawings(assets ?? new Map(), questions[0]),
  ]
}

/** Words in SVG pictures; how files are shown is learned from a question. */
function inDrawings(assets: Guide['assets'], shown: Question | undefined): Passage[] {
  const folder = shown?.place.file.slice(0, -shown.path.length) ?? ''
  return [...assets.values()].flatMap(({ path, words }) =>
    words.map(
      ({ text, line, column }): Passage => ({
        text,
        place: { file: folder + path, line, column },
        use: 'text',
      }),
    ),
  )
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
  const said = passagesOf(guide).map(({ text }) => text)
  const languages = new Set(
    [guide.settings, ...guide.categories, ...guide.questions].map(({ language }) => language),
  )
  const quotes = said.some(text => /["']/.test(text)) ? [...languages].flatMap(quotesOf) : []
  const texts = [...said, ...words, ...quotes, ASCII]
  const signs = new Set<string>()
  for (const text of texts) for (const sign of text) signs.add(sign)
  return new Set([...signs].filter(isPrinting).map(sign => sign.codePointAt(0) ?? 0))
}

/** Spaces, controls, joiners and variation selectors leave no mark of their own. */
export function isPrinting(sign: string): boolean {
  return !/^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]$/u.test(sign)
}

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
