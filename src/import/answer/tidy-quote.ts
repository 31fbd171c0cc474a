import type { Blockquote, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { CONTAINERS, isLabel } from '../../model/guide.js'
import { containerFor } from '../../parse/text/container-for.js'
import { originOf } from '../blocks/origin-of.js'
import { plain } from '../blocks/plain.js'
import type { TidyContext } from './context.js'

/** Containers that hold anything. */
const OPEN = ['tip', 'warning', 'pitfall', 'cheat'] as const

/** An alert of GitHub, `> [!NOTE]`, as a container; null for a quote that is none. */
export function alertOf(node: Blockquote, { origin, note }: TidyContext): ContainerDirective | null {
  const [first, ...rest] = node.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  const [mark = '', name = ''] =
    text?.type === 'text' ? (/^\[!([A-Za-z]+)\][-+]?[ \t]*\n?/.exec(text.value) ?? []) : []
  if (name === '' || first?.type !== 'paragraph' || text?.type !== 'text') return null
  note('alerts', `[!${name}]`, originOf(node, origin))
  const words = [{ ...text, value: text.value.slice(mark.length) }, ...first.children.slice(1)]
  const own = plain(words) === '' ? [] : [{ ...first, children: words }]
  return container(containerFor(name) ?? 'tip', [...own, ...rest])
}

/** A container of another tool as one of ours; its blocks alone when its name means nothing here. */
export function containerOf(node: ContainerDirective, { origin, note }: TidyContext): RootContent[] {
  const name = containerFor(node.name)
  const [first, ...rest] = node.children
  const isNamed = first !== undefined && isLabel(first)
  const label: RootContent[] =
    isNamed && plain(first) !== ''
      ? [{ type: 'paragraph', children: [{ type: 'strong', children: first.children }] }]
      : []
  const content = [...label, ...(isNamed ? rest : node.children)]
  if (name === null) return content
  if (!CONTAINERS.some(known => known === node.name))
    note('alerts', `:::${node.name}`, originOf(node, origin))
  return content.length === 0 ? [] : [container(name, content)]
}

function container(name: string, children: readonly RootContent[]): ContainerDirective {
  const known = OPEN.find(open => open === name) ?? 'tip'
  // A container holds blocks, and blocks stood in what it is made of.
  return {
    type: 'containerDirective',
    name: known,
    attributes: {},
    children: children as ContainerDirective['children'],
  }
}
