import type { Element, ElementContent } from 'hast'
import { isBlank, isNamed } from './elements.js'
import { settle } from './settle.js'

const PARTS: Record<string, string[] | undefined> = {
  table: ['thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th'],
}

/** A table holds rows of cells; what else was in it goes before it, the whole then being a block. Changes `table`. */
export function repairTable(table: Element): void {
  const strays = takeStrays(table)
  orderParts(table)
  const isEmpty = table.children.every(isBlank)
  if (strays.length === 0 && !isEmpty) return
  const rest: Element = { ...table }
  Object.assign(table, { tagName: 'div', properties: {}, children: isEmpty ? strays : [...strays, rest] })
  settle(table.children, 'div')
}

function takeStrays(node: Element): ElementContent[] {
  const parts = PARTS[node.tagName]
  if (parts === undefined) return []
  const isPart = (child: ElementContent): child is Element => isNamed(child, ...parts)
  const strays = node.children.flatMap(child => {
    if (isPart(child)) return takeStrays(child)
    return isBlank(child) ? [] : [child]
  })
  node.children = node.children.filter(child => isPart(child) || isBlank(child))
  return strays
}

/** One head first, one foot last; any other is a body. */
function orderParts(table: Element): void {
  const head = table.children.find(child => isNamed(child, 'thead'))
  const foot = table.children.find(child => isNamed(child, 'tfoot'))
  const bodies = table.children.filter(child => child !== head && child !== foot)
  for (const body of bodies) if (isNamed(body, 'thead', 'tfoot')) body.tagName = 'tbody'
  table.children = [head, ...bodies, foot].filter(part => part !== undefined)
}
