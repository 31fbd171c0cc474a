import GithubSlugger from 'github-slugger'
import type { FootnoteDefinition, RootContent } from 'mdast'
import { contentHashOf, keysOf } from './again/keys-of.js'
import { type KnownIds, knownIds } from './again/known-ids.js'
import type { State } from './again/state.js'
import { choicesIn } from './answer/choices.js'
import type { TidyContext } from './answer/context.js'
import { footnotesFor, noteUnusedFootnotes } from './answer/footnotes.js'
import { relevel } from './answer/relevel.js'
import { setChoices } from './answer/set-choices.js'
import { deriveSummary } from './answer/summary.js'
import { tidy } from './answer/tidy.js'
import { finishTitle } from './answer/title.js'
import { withoutLabel } from './answer/without-label.js'
import { plain } from './blocks/plain.js'
import type { DeckCategory, DeckPage, DeckQuestion } from './deck.js'
import type { Note } from './findings.js'
import type { ImportedCategory, ImportedQuestion } from './guide.js'
import type { LinkBook } from './links/book.js'
import { createLinkBook } from './links/book.js'
import { relink } from './links/relink.js'
import type { Taken } from './take-page.js'
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
  noteUnusedFootnotes(context.pages, used, context.note)
  return named
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
  const content = choices ? setChoices(cleaned, choices) : withoutLabel(cleaned, context)
  relevel(content)
  content.push(...footnotesFor(content, taken.page, context, shared.used))
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

function tidyContext(
  origin: TidyContext['origin'],
  { isAnswer }: Taken,
  { note, picture }: FinishContext,
  isIntroduction: boolean,
): TidyContext {
  return { origin, note, picture, isAnswer, isIntroduction }
}
