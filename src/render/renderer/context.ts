import type { BlockHighlights } from '../../model/documents.js'
import type { Question } from '../../model/guide.js'
import type { Selection } from '../../model/selection.js'
import type { Renderer } from './renderer.js'

/** What the rendering of one document shares. Print fills `highlights`, in the order of the blocks. */
export interface RenderContext {
  renderer: Renderer
  selection: Selection
  /** Every question of the guide by id: a link out of the selection still names its question. */
  questions: ReadonlyMap<string, Question>
  selected: Pick<ReadonlySet<string>, 'has'>
  /** File of each category by its id, in an edition that has one for each; empty where all stand in one. */
  files: Pick<ReadonlyMap<string, string>, 'get' | 'has' | 'values'>
  /** Digits of the largest page number a reference in running text must hold. */
  pageDigits: number
  highlights: BlockHighlights[]
}

/** A fresh context for one document of `selection`. */
export function createContext(
  selection: Selection,
  renderer: Renderer,
  files: RenderContext['files'] = new Map(),
): RenderContext {
  return {
    renderer,
    selection,
    questions: new Map(selection.guide.questions.map(question => [question.id, question])),
    selected: new Set(selection.questions.map(question => question.id)),
    files,
    pageDigits: pageDigits(selection),
    highlights: [],
  }
}

/** A generous upper bound (small paper, much code): a slot that is too narrow would cut the number. */
function pageDigits(selection: Selection): number {
  const sheets = selection.questions.reduce((sum, question) => {
    const lines = question.snippets.reduce((count, { visible }) => count + visible.split('\n').length, 0)
    return sum + 2 + question.text.length / 700 + lines / 12
  }, 20)
  return Math.max(2, String(Math.ceil(sheets)).length)
}
