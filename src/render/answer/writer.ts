import { createHash } from 'node:crypto'
import type { Root as HastRoot } from 'hast'
import type { Kind } from '../../memory/memory.js'
import type { Category, Inline, Question } from '../../model/guide.js'
import type { RenderContext } from '../renderer/context.js'
import { folderOf, folderOfCategory, renderInline, renderIntroduction, renderQuestion } from './flow.js'
import type { MediumName } from './medium-name.js'
import { relatedTree } from './related.js'
import { type Asked, answersTo, traced } from './traced.js'

/** The pieces of a guide as text for one medium. What was written before of the same things is not written again. */
export interface Writer {
  answer(question: Question, context: RenderContext): string
  /** Empty if nothing is related. */
  related(question: Question, context: RenderContext): string
  introduction(category: Category, context: RenderContext): string
  /** A title or summary. */
  inline(inline: Inline, language: string, context: RenderContext): string
}

/** `toText` writes a tree out; print is no medium here, as it leaves more than text behind. */
export function createWriter(
  medium: Exclude<MediumName, 'print'>,
  toText: (tree: HastRoot) => string,
): Writer {
  const kinds = { answer: {}, related: {}, introduction: {}, inline: {} } as const satisfies Record<
    string,
    Pieces
  >
  const write = (kind: Pieces, piece: Piece, context: RenderContext, render: Render): string =>
    recalled(kind, keyOf(piece, context), context, traced => toText(render(traced)))
  return {
    answer: (question, context) => {
      const { id, language, path, answer, spoken } = question
      const own = [id, language, folderOf(path), spoken.length]
      return write(kinds.answer, { record: question, own, content: answer }, context, traced =>
        renderQuestion(question, medium, traced),
      )
    },
    related: (question, context) => {
      const { language, related } = question
      return write(kinds.related, { record: question, own: [language], content: related }, context, traced =>
        relatedTree(question, medium, traced),
      )
    },
    introduction: (category, context) => {
      const { id, language, introduction } = category
      const own = [id, language, folderOfCategory(category)]
      const piece = { record: introduction, own, content: introduction }
      return write(kinds.introduction, piece, context, traced => renderIntroduction(category, medium, traced))
    },
    inline: (inline, language, context) =>
      write(kinds.inline, { record: inline, own: [language], content: inline.nodes }, context, traced =>
        renderInline(inline, language, traced),
      ),
  }
}

/** What a text is made of: the record it belongs to, a few words, and what is long. */
interface Piece {
  record: object
  own: readonly (string | number)[]
  content: object
}

type Render = (context: RenderContext) => HastRoot

/** What was asked for when a piece was last written, by the piece's own key; and texts, by that key and the answers. */
type Pieces = Kind<readonly Asked[] | string>

/**
 * A piece is told by what it is made of itself and by all that it asked the document for: names, files and presence of other questions, pictures.
 * It asks the same again as long as the answers are the same, so that equal answers mean an equal text.
 */
function recalled(
  kind: Pieces,
  own: string,
  context: RenderContext,
  make: (context: RenderContext) => string,
): string {
  const shelf = context.renderer.memory.shelf(kind)
  const keyFor = (asked: readonly Asked[]): string => `${own} ${answersTo(asked, context)}`
  const known = shelf.get(own)
  const text = typeof known === 'object' ? shelf.get(keyFor(known)) : undefined
  if (typeof text === 'string') return text
  const trace = traced(context)
  const made = make(trace.context)
  const { asked } = trace
  shelf.set(own, asked)
  shelf.set(keyFor(asked), made)
  return made
}

/**
 * In a build of its own a record stays the same object, which is told at once. A memory that outlives it asks what the record holds, as it may be read
 * again. Besides, it holds all that a rendering takes from elsewhere without asking: the interface's words, the guide's language.
 */
function keyOf({ record, own, content }: Piece, { renderer, selection }: RenderContext): string {
  if (!renderer.memory.isLasting) return String(identityOf(record))
  return `${JSON.stringify(own)} ${hashOf(content)} ${selection.guide.settings.language} ${hashOf(renderer.words)}`
}

const identities = new WeakMap<object, number>()
let latest = 0

function identityOf(record: object): number {
  const identity = identities.get(record) ?? ++latest
  identities.set(record, identity)
  return identity
}

const hashes = new WeakMap<object, string>()

/** What an object holds, as a short text, made once for it. Where a node stands in its file is nothing to a rendering. */
function hashOf(content: object): string {
  const hash =
    hashes.get(content) ?? createHash('sha256').update(JSON.stringify(content, withoutPlace)).digest('base64')
  hashes.set(content, hash)
  return hash
}

function withoutPlace(key: string, value: unknown): unknown {
  return (key === 'position' || key === 'place') && typeof value === 'object' ? undefined : value
}
