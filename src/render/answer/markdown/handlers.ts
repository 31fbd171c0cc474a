/** Markdown nodes that are not left to mdast-util-to-hast. Handlers only mark what is ours; src/render/answer/nodes builds it after the clean-up. */
import type { ElementContent } from 'hast'
import type {
  FootnoteReference,
  Image,
  Link,
  LinkReference,
  List,
  Nodes,
  Paragraph,
  Root,
  RootContent,
} from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { isChoices } from '../../../model/guide.js'
import { createOwn, type OwnName, renderStateOf } from './own.js'
import { escapeUnknownTags } from './unknown-tags.js'

export const handlers = {
  code: own('code'),
  containerDirective,
  footnoteReference,
  heading: own('heading'),
  html: (_state: State, node: { value: string }) => ({ type: 'raw', value: escapeUnknownTags(node.value) }),
  image: (state: State, node: Image) =>
    node.data?.asset === undefined
      ? { type: 'text', value: node.alt ?? '' }
      : createOwn(state, 'picture', node, []),
  link,
  linkReference: link,
  paragraph,
  root,
  textDirective: own('term'),
} as unknown as Handlers

/** Options are counted by letters; which of them are right is not said in their row. */
function containerDirective(state: State, node: ContainerDirective) {
  if (!isChoices(node)) return createOwn(state, 'callout', node, state.all(node))
  const children = node.children.map(child => (child.type === 'list' ? unticked(child) : child))
  return createOwn(state, 'choices', node, state.all({ ...node, children }))
}

function unticked(list: List): List {
  return {
    ...list,
    ordered: true,
    start: 1,
    children: list.children.map(item => ({ ...item, checked: null })),
  }
}

function own(name: OwnName) {
  return (state: State, node: Nodes) => createOwn(state, name, node, state.all(node))
}

function link(state: State, node: Link | LinkReference) {
  if (targetOf(node) !== undefined) return createOwn(state, 'questionLink', node, state.all(node))
  return node.type === 'link' ? defaultHandlers.link(state, node) : defaultHandlers.linkReference(state, node)
}

/** Where a link leads, if it leads to a question; a reference `[text][label]` carries the same data as a link. */
export function targetOf(node: Nodes) {
  if (node.type === 'link') return node.data?.target
  const data = node.type === 'linkReference' ? node.data : undefined
  return data !== undefined && 'target' in data ? (data as NonNullable<Link['data']>).target : undefined
}

/** A picture alone in its paragraph is a figure. */
function paragraph(state: State, node: Paragraph) {
  const [only] = node.children
  const alone = node.children.length === 1 && only?.type === 'image' && only.data?.asset !== undefined
  return alone ? createOwn(state, 'figure', only, []) : defaultHandlers.paragraph(state, node)
}

function footnoteReference(state: State, node: FootnoteReference) {
  const { footnotes } = renderStateOf(state)
  if (!state.footnoteById.has(node.identifier.toUpperCase()))
    return { type: 'text', value: `[^${node.identifier}]` }
  const known = footnotes.find(footnote => footnote.identifier === node.identifier)
  if (known === undefined) footnotes.push({ identifier: node.identifier, references: 1 })
  else known.references += 1
  return createOwn(state, 'footnoteReference', node, [])
}

/** Puts what there is to choose first, sets the spoken answer apart and puts the footnotes last. A footnote may refer to another, so the list grows while it is walked. */
function root(state: State, node: Root) {
  const { spoken, footnotes } = renderStateOf(state)
  const isSpoken = (child: RootContent): boolean => spoken.has(child)
  const children: ElementContent[] = []
  children.push(...state.all({ ...node, children: node.children.filter(isChoices) }))
  const first = state.all({ ...node, children: node.children.filter(isSpoken) })
  if (first.length > 0) children.push(createOwn(state, 'spoken', node, first))
  children.push(
    ...state.all({ ...node, children: node.children.filter(child => !isSpoken(child) && !isChoices(child)) }),
  )
  const notes: ElementContent[] = []
  for (const { identifier } of footnotes) {
    const definition = state.footnoteById.get(identifier.toUpperCase())
    if (definition) notes.push(createOwn(state, 'footnote', definition, state.all(definition)))
  }
  if (notes.length > 0) children.push(createOwn(state, 'footnotes', node, notes))
  return { type: 'root', children: state.wrap(children, false) }
}
