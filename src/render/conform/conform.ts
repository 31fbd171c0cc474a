import type { Element, ElementContent, Root } from 'hast'
import { elementRow } from '../../html/element.js'
import { isElement, isNamed, turnInto } from './elements.js'
import { isInLine } from './in-line.js'
import { repairDescriptions, repairList } from './lists.js'
import { settle } from './settle.js'
import { repairTable } from './table.js'

/**
 * Raw HTML as a browser takes it becomes HTML as the schema of e-books takes it: what stands where it may not gets another name, words
 * and their order stay. Changes `tree`.
 * https://html.spec.whatwg.org/multipage/dom.html#content-models
 */
export function conform(tree: Root): void {
  const children = tree.children as ElementContent[]
  for (const child of children.filter(isElement)) visit(child, new Set())
  settle(children, 'body')
}

const REPAIRS: Record<string, ((node: Element) => void) | undefined> = {
  dl: repairDescriptions,
  ol: repairList,
  ruby: repairRuby,
  table: repairTable,
  ul: repairList,
}

/** From the leaves up: what an element may hold depends on what its children have become. `within` names the elements round it. */
function visit(node: Element, within: ReadonlySet<string>): void {
  node.tagName = elementRow(node.tagName)?.now ?? node.tagName
  if (elementRow(node.tagName)?.single && within.has(node.tagName)) turnInto(node, 'span')
  const around = new Set([...within, node.tagName])
  for (const child of node.children.filter(isElement)) visit(child, around)
  REPAIRS[node.tagName]?.(node)
  settle(node.children, node.tagName)
  if (elementRow(node.tagName)?.holds !== 'line' || node.children.every(isInLine)) return
  turnInto(node, 'div')
  settle(node.children, 'div')
}

function repairRuby(ruby: Element): void {
  if (!ruby.children.some(child => isNamed(child, 'rt'))) turnInto(ruby, 'span')
}
