import type { ElementContent, Root, RootContent } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import type { VFile } from 'vfile'
import { SKIP, visit } from '../../../visit.js'
import { directionOf } from '../../language/direction.js'
import type { Part } from '../../language/part.js'
import { BUILDERS } from '../nodes/builders.js'
import type { OwnNode } from './own.js'
import { SCHEMA } from './schema.js'
import type { RenderState } from './state.js'
import { tidy } from './tidy.js'
import { turnParts } from './turn-parts.js'
import { typeset } from './typeset.js'

const sanitize = rehypeSanitize(SCHEMA)

/**
 * Sanitises what the writer wrote and turns own nodes into elements. While the sanitizer runs, a text of U+0000 and a number holds
 * the place of each own node: neither Markdown nor HTML can produce that character.
 */
export function rehypeOwn() {
  return (tree: Root, file: VFile): Root => {
    const state = file.data.render
    if (state === undefined) throw new TypeError('rehypeOwn needs `render` in the data of the file')
    const { language } = state
    const children = clean(tree.children, state, { language, direction: directionOf(language) })
    return { type: 'root', children }
  }
}

/** `around` is the language of what the nodes stand in. */
function clean(children: readonly RootContent[], state: RenderState, around: Part): ElementContent[] {
  const held: OwnNode[] = []
  const tree: Root = { type: 'root', children: [...children] }
  visit(tree, 'own', (node: OwnNode, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    parent.children[index] = { type: 'text', value: `\0${held.push(node) - 1}` }
    return SKIP
  })
  const safe = sanitize(tree)
  tidy(safe, state)
  const parts = new Map<string, Part>()
  turnParts(safe, around, (text, part) => {
    if (text.startsWith('\0')) parts.set(text, part)
  })
  typeset(safe, around.language)
  visit(safe, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.value.startsWith('\0')) return undefined
    const own = held[Number(node.value.slice(1))]
    const built = own === undefined ? [] : build(own, state, parts.get(node.value) ?? around)
    parent.children.splice(index, 1, ...built)
    return index + built.length
  })
  return safe.children as ElementContent[]
}

function build(own: OwnNode, state: RenderState, around: Part): ElementContent[] {
  const origin = state.origins[own.origin]
  if (origin === undefined) throw new TypeError(`Own node ${own.name} without its origin`)
  return BUILDERS[own.name]({ children: clean(own.children, state, around), origin, state })
}
