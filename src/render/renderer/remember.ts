import type { BlockHighlights } from '../../model/documents.js'
import type { RenderContext } from './context.js'
import type { Renderer } from './renderer.js'

/** Larger guides are built whole or in part, but seldom twice in one build, and what is kept of them takes memory. */
const MOST_QUESTIONS = 500

/** Something of a document that a result depends on, and what it was then. */
interface Read {
  again(context: RenderContext): unknown
  value: unknown
}

interface Kept {
  reads: Read[]
  result: unknown
  highlights: BlockHighlights[]
}

const kept = new WeakMap<Renderer, WeakMap<object, Map<string, Kept[]>>>()

/**
 * What `make` gives for `owner` (a question, a title, an introduction) in the edition `edition`, made once for all documents in which it comes out
 * alike: an answer stands on paper in the whole guide, in its category and in bundles, and differs only by which of its links lead anywhere and how wide page
 * numbers are. `make` must take all it knows of the document from the context it is given, which notes what is asked. Its result is shared: leave it as
 * it is.
 */
export function remember<Result>(
  owner: object,
  edition: string,
  context: RenderContext,
  make: (context: RenderContext) => Result,
): Result {
  if (context.renderer.guide.questions.length > MOST_QUESTIONS) return make(context)
  const entries = entriesOf(context.renderer, owner, edition)
  let entry = entries.find(({ reads }) => reads.every(({ again, value }) => again(context) === value))
  if (entry === undefined) {
    const reads: Read[] = []
    const noting = notingContext(context, reads)
    entry = { reads, result: make(noting), highlights: noting.highlights }
    entries.push(entry)
  }
  context.highlights.push(...entry.highlights)
  return entry.result as Result
}

function entriesOf(renderer: Renderer, owner: object, edition: string): Kept[] {
  const owners = kept.get(renderer) ?? new WeakMap<object, Map<string, Kept[]>>()
  kept.set(renderer, owners)
  const editions = owners.get(owner) ?? new Map<string, Kept[]>()
  owners.set(owner, editions)
  const entries = editions.get(edition) ?? []
  editions.set(edition, entries)
  return entries
}

/** The context of a document that writes down what is asked of it. What is the same in all documents of a guide is not. */
function notingContext(context: RenderContext, reads: Read[]): RenderContext {
  const note = <Value>(again: (context: RenderContext) => Value): Value => {
    const value = again(context)
    reads.push({ again, value })
    return value
  }
  return {
    renderer: context.renderer,
    questions: context.questions,
    highlights: [],
    selected: { has: id => note(({ selected }) => selected.has(id)) },
    files: {
      get: id => note(({ files }) => files.get(id)),
      has: id => note(({ files }) => files.has(id)),
      values: () => note(({ files }) => files.values()),
    },
    get pageDigits() {
      return note(({ pageDigits }) => pageDigits)
    },
    selection: {
      guide: context.selection.guide,
      get kind() {
        return note(({ selection }) => selection.kind)
      },
      get directory() {
        return note(({ selection }) => selection.directory)
      },
      get name() {
        return note(({ selection }) => selection.name)
      },
      get title() {
        return note(({ selection }) => selection.title)
      },
      get categories() {
        return note(({ selection }) => selection.categories)
      },
      get questions() {
        return note(({ selection }) => selection.questions)
      },
    },
  }
}
