/** Pieces of a guide as hast: an answer, an introduction, a line of text. */
import type { ElementContent, Root as HastRoot } from 'hast'
import type { Root, RootContent } from 'mdast'
import { VFile } from 'vfile'
import type { Category, Inline, Question } from '../../model/guide.js'
import { nestingOf } from '../code/nesting.js'
import { conform } from '../conform/conform.js'
import type { RenderContext } from '../renderer/context.js'
import { fitTables } from '../tables/fit-tables.js'
import { glueWords } from './glue-words.js'
import { hyphenateWords } from './hyphenate-words.js'
import { labelTables } from './label-tables.js'
import { markParagraphs } from './mark-paragraphs.js'
import { processor } from './markdown/processor.js'
import type { RenderState } from './markdown/state.js'
import type { MediumName } from './medium-name.js'
import { setRuby } from './set-ruby.js'
import { turnCode } from './turn-code.js'

/** Owner of the ids in a guide's introduction, and its own id; with a dot, as no id of a guide has. */
export const OPENING = 'guide.introduction'

/** The answer of a question. The record is not changed; equal input gives equal output. */
export function renderQuestion(record: Question, medium: MediumName, context: RenderContext): HastRoot {
  return run(record.answer, {
    medium,
    context,
    language: record.language,
    owner: record.id,
    folder: folderOf(record.path),
    spoken: new Set(record.spoken),
  })
}

/** The introduction of a category. */
export function renderIntroduction(category: Category, medium: MediumName, context: RenderContext): HastRoot {
  return run(category.introduction, {
    medium,
    context,
    language: category.language,
    owner: category.id,
    folder: folderOfCategory(category),
    spoken: new Set(),
  })
}

/** What stands before the first category; empty where the whole guide is not shown, or has none. */
export function renderOpening(medium: MediumName, context: RenderContext): HastRoot {
  const { kind, guide } = context.selection
  if (kind !== 'guide' || guide.introduction === null) return { type: 'root', children: [] }
  return run(guide.introduction.root, {
    medium,
    context,
    language: guide.settings.language,
    owner: OPENING,
    folder: '.',
    spoken: new Set(),
  })
}

/** Blocks of an answer by themselves, as a cheat sheet shows them: no links, no footnotes. */
export function renderBlocks(record: Question, blocks: RootContent[], context: RenderContext): HastRoot {
  return run(
    { type: 'root', children: unlinked(blocks, ['footnoteReference']) },
    {
      medium: 'sheet',
      context,
      language: record.language,
      owner: record.id,
      folder: folderOf(record.path),
      spoken: new Set(),
    },
  )
}

/** A title or summary in its language: no links, no ids, so that it may stand anywhere any number of times. */
export function renderInline(
  { nodes }: Pick<Inline, 'nodes'>,
  language: string,
  context: RenderContext,
): HastRoot {
  const children = unlinked(nodes, ['footnoteReference', 'image'])
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] }
  const { children: blocks } = run(tree, {
    medium: 'card',
    context,
    language,
    owner: '',
    folder: '.',
    spoken: new Set<RootContent>(),
  })
  const inner = blocks.flatMap((block): ElementContent[] => (block.type === 'element' ? block.children : []))
  return { type: 'root', children: inner }
}

function run(
  tree: Root,
  start: Pick<RenderState, 'medium' | 'context' | 'language' | 'owner' | 'folder' | 'spoken'>,
): HastRoot {
  const state: RenderState = {
    ...start,
    origins: [],
    footnotes: [],
    ids: new Set(),
    nesting: nestingOf(tree),
    blocks: 0,
  }
  const file = new VFile()
  file.data.render = state
  const result = processor.runSync(tree, file) as HastRoot
  setRuby(result)
  glueWords(result)
  if (start.medium === 'print') {
    markParagraphs(result, start.context.renderer.layout)
    fitTables(result, start.context.renderer.layout)
    hyphenateWords(result, start.language)
  } else if (start.medium === 'sheet') {
    turnCode(result, start.language)
  } else {
    conform(result)
    labelTables(result)
    turnCode(result, start.language)
  }
  return result
}

/** Nodes with the words of a link for the link, and without what is of the `unset` types. */
function unlinked<Node extends RootContent>(
  nodes: readonly Node[],
  unset: readonly RootContent['type'][],
): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (unset.includes(node.type)) return []
    if (!('children' in node)) return [node]
    // In a line stands what stands in a line, and any node else in a block.
    const children = unlinked(node.children as Node[], unset)
    return node.type === 'link' || node.type === 'linkReference' ? children : [{ ...node, children }]
  })
}

/** The folder of a category inside the guide; a single file has none. */
export function folderOfCategory({ folder, id }: Category): string {
  return folder === id ? '.' : folder
}

/** The folder of a file inside the guide. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
}
