import type { Html, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { elementRow } from '../../html/element.js'
import { isFlow } from './flow.js'
import { tokenizeHtml } from './tokens.js'

/**
 * In Markdown an end tag without an empty line before it is a part of the paragraph above, or of the last entry of a list. Where the element
 * was begun between blocks, its end goes back between them: the paragraph ends before it, what follows it is a paragraph of its own. Words and
 * their order stay. Changes `root`.
 */
export function hoistEnds(root: Root): void {
  hoistIn(root, [])
}

type Parent = Extract<RootContent | Root, { children: unknown[] }>

/** Puts the ends of a row in their places; gives those that belong to a row outside of it, whose open elements are `outer`. */
function hoistIn(parent: Parent, outer: readonly string[]): Html[] {
  const open: string[] = []
  const hoisted: Html[] = []
  const children: RootContent[] = []
  for (const child of parent.children as RootContent[]) {
    if (child.type === 'html') follow(child, open)
    if (child.type === 'paragraph') children.push(...splitAtEnds(child, open, outer, hoisted))
    else children.push(child)
    if (!('children' in child) || !isFlow(child.type)) continue
    for (const end of hoistIn(child, [...outer, ...open])) {
      if (take(open, nameOf(end))) children.push(end)
      else hoisted.push(end)
    }
  }
  Object.assign(parent, { children })
  return hoisted
}

/** Notes what a block of raw HTML begins and ends. */
function follow({ value }: Html, open: string[]): void {
  for (const token of tokenizeHtml(value)) {
    if (token.kind === 'start' && elementRow(token.name)?.holds !== 'nothing') open.push(token.name)
    if (token.kind === 'end') take(open, token.name)
  }
}

function splitAtEnds(
  paragraph: Paragraph,
  open: string[],
  outer: readonly string[],
  hoisted: Html[],
): RootContent[] {
  if ((open.length === 0 && outer.length === 0) || !paragraph.children.some(isEndTag)) return [paragraph]
  const own: string[] = []
  const parts: (Html | PhrasingContent[])[] = [[]]
  for (const child of paragraph.children) {
    const isEnd = isEndTag(child) && !take(own, nameOf(child))
    if (isEnd && take(open, nameOf(child))) parts.push(child, [])
    else if (isEnd && outer.includes(nameOf(child))) hoisted.push(child)
    else (parts.at(-1) as PhrasingContent[]).push(child)
    if (child.type === 'html' && !isEndTag(child)) follow(child, own)
  }
  if (parts.length === 1 && hoisted.length === 0) return [paragraph]
  return parts.flatMap((part): RootContent[] => (Array.isArray(part) ? paragraphOf(part) : [part]))
}

function paragraphOf(children: PhrasingContent[]): Paragraph[] {
  const first = children.at(0)
  const last = children.at(-1)
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  const kept = children.filter(child => child.type !== 'text' || child.value !== '')
  const [start, end] = [kept.at(0)?.position?.start, kept.at(-1)?.position?.end]
  if (kept.length === 0) return []
  return [{ type: 'paragraph', children: kept, ...(start && end && { position: { start, end } }) }]
}

function isEndTag(node: RootContent): node is Html {
  return node.type === 'html' && /^<\/[a-z]/i.test(node.value)
}

function nameOf(node: RootContent): string {
  return node.type === 'html' ? (/^<\/([a-z][a-z0-9]*)/i.exec(node.value)?.[1]?.toLowerCase() ?? '') : ''
}

/** Takes the last of a name out of a list; false if there is none. */
function take(names: string[], name: string): boolean {
  const at = names.lastIndexOf(name)
  if (at >= 0) names.splice(at, 1)
  return at >= 0
}
