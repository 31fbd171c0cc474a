import GithubSlugger from 'github-slugger'
import type { FootnoteDefinition, RootContent } from 'mdast'
import { type KnownIds, knownIds } from './again/known-ids.js'
import { hashOf, type State } from './again/state.js'
import { choicesIn } from './answer/choices.js'
import type { TidyContext } from './answer/context.js'
import { relevel } from './answer/relevel.js'
import { setChoices } from './answer/set-choices.js'
import { deriveSummary } from './answer/summary.js'
import { tidy } from './answer/tidy.js'
import { finishTitle } from './answer/title.js'
import { plain, words } from './blocks/plain.js'
import type { DeckCategory, DeckPage, DeckQuestion } from './deck.js'
import type { Note } from './findings.js'
import type { ImportedCategory, ImportedQuestion } from './guide.js'
import type { LinkBook } from './links/book.js'
import { createLinkBook } from './links/book.js'
import { relink } from './links/relink.js'
import type { Taken } from './take-page.js'
import { withoutNumber } from './words/asks.js'
import { createIds, type Ids } from './write/ids.js'

export interface FinishContext {
  note: Note
  picture: TidyContext['picture']
  source: string | null
  pages: readonly DeckPage[]
  /** What an earlier import of the deck has left; null for the first. */
  previous: State | null
}

/** A category of a deck, and the files that it and its questions were taken from. */
export interface Found {
  category: DeckCategory
  taken: Taken
  questions: { question: DeckQuestion; taken: Taken }[]
}

/** Cleans every text, gives out ids, and leads links to where they belong. */
export function finish(found: readonly Found[], context: FinishContext): ImportedCategory[] {
  const ids = createIds()
  const keys = keysOf(found)
  const known = knownIds(context.previous, new Set(keys.values()))
  for (const id of known.all) ids.reserve(id)
  const book = createLinkBook()
  const used = new Set<FootnoteDefinition>()
  const categories = found.map(({ category, taken, questions: own }) => {
    const questions = own.map(({ question, taken: from }, index) =>
      finishQuestion(question, `${category.title} ${index + 1}`, from, {
        ...context,
        ids,
        keys,
        known,
        book,
        used,
      }),
    )
    const { title, origin } = category
    const introduction = tidy(category.introduction, tidyContext(category.origin, taken, context, true))
    return {
      title,
      origin,
      introduction: introduction.map(asBold),
      questions,
      names: category.names,
    }
  })
  const named = categories.map(({ names, ...category }): ImportedCategory => {
    const { id } = ids.take(category.title)
    const [first] = category.questions
    for (const name of names) if (first) book.add(category.origin.file, name, { id: first.id, heading: null })
    return { id, ...category }
  })
  for (const { introduction, questions, origin } of named) {
    relink(introduction, { book, note: context.note, origin, source: context.source })
    for (const question of questions)
      relink(question.content, { book, note: context.note, origin: question.origin, source: context.source })
  }
  noteUnused(context.pages, used, context.note)
  return named
}

/** What tells each question from all others of its deck: its file, its title without number, and which of several it is. */
function keysOf(found: readonly Found[]): Map<DeckQuestion, string> {
  const counts = new Map<string, number>()
  const keys = new Map<DeckQuestion, string>()
  for (const { questions } of found) {
    for (const { question } of questions) {
      const key = `${question.origin.file.path}: ${withoutNumber(plain(question.title))}`
      const number = (counts.get(key) ?? 0) + 1
      counts.set(key, number)
      keys.set(question, number === 1 ? key : `${key} (${number})`)
    }
  }
  return keys
}

/** Too short a text may be that of any question. */
const TELLING = 40

function contentHashOf({ content }: DeckQuestion): string | null {
  const text = words(content)
  return text.length < TELLING ? null : hashOf(text)
}

/** An introduction has no headings. */
function asBold(node: RootContent): RootContent {
  if (node.type !== 'heading') return node
  return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
}

interface Shared extends FinishContext {
  ids: Ids
  keys: ReadonlyMap<DeckQuestion, string>
  known: KnownIds
  book: LinkBook
  used: Set<FootnoteDefinition>
}

function finishQuestion(
  question: DeckQuestion,
  stand: string,
  taken: Taken,
  shared: Shared,
): ImportedQuestion {
  const { origin, meta } = question
  const context = tidyContext(origin, taken, shared, false)
  const title = finishTitle(question.title, stand, context)
  const text = plain(title)
  const key = shared.keys.get(question) ?? ''
  const contentHash = contentHashOf(question)
  const known = shared.known.find(key, contentHash)
  const { id, isRepeated } = known === null ? shared.ids.take(text) : { id: known, isRepeated: false }
  if (isRepeated) shared.note('same title', text, origin)
  const cleaned = tidy(question.content, context)
  const choices = choicesIn(cleaned)
  if (choices) shared.note('choices', text, origin)
  const content = [...(choices ? setChoices(cleaned, choices) : cleaned)]
  relevel(content)
  content.push(...notesFor(content, taken, context, shared.used))
  if (content.length === 0) shared.note('no answer', text, origin)
  register(id, question, content, shared.book)
  return {
    id,
    key,
    contentHash,
    title,
    level: meta.level,
    tags: meta.tags,
    summary: deriveSummary(content, choices),
    content,
    origin,
  }
}

/** Everything that links may call the question and the headings in it. */
function register(
  id: string,
  { names, origin }: DeckQuestion,
  content: readonly RootContent[],
  book: LinkBook,
): void {
  book.addFile(origin.file, { id, heading: null })
  for (const name of [...names, id]) book.add(origin.file, name, { id, heading: null })
  const slugger = new GithubSlugger()
  for (const node of content) {
    if (node.type !== 'heading') continue
    const heading = slugger.slug(plain(node))
    for (const name of node.data?.names ?? []) book.add(origin.file, name, { id, heading })
  }
}

/** The footnotes that a text refers to, and those that these refer to. */
function notesFor(
  content: readonly RootContent[],
  { page }: Taken,
  context: TidyContext,
  used: Set<FootnoteDefinition>,
): RootContent[] {
  const wanted = new Set<FootnoteDefinition>()
  const look = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if ('children' in node) look(node.children as RootContent[])
      if (node.type !== 'footnoteReference') continue
      const definition = page.notes.find(({ identifier }) => identifier === node.identifier)
      if (!definition || wanted.has(definition)) continue
      wanted.add(definition)
      look(definition.children)
    }
  }
  look(content)
  return [...wanted].map(definition => {
    used.add(definition)
    const children = tidy(structuredClone(definition.children), context)
    // A footnote holds blocks, and blocks stood in it.
    return { ...definition, children: children as FootnoteDefinition['children'] }
  })
}

function noteUnused(pages: readonly DeckPage[], used: ReadonlySet<FootnoteDefinition>, note: Note): void {
  for (const { notes, file } of pages) {
    for (const definition of notes) {
      const line = definition.position?.start.line ?? 1
      if (!used.has(definition))
        note('notes', `${definition.identifier} ${words(definition.children)}`, { file, line })
    }
  }
}

function tidyContext(
  origin: TidyContext['origin'],
  { isAnswer }: Taken,
  { note, picture }: FinishContext,
  isIntroduction: boolean,
): TidyContext {
  return { origin, note, picture, isAnswer, isIntroduction }
}
