import type { ElementContent } from 'hast'
import { isElement, turnInto } from './elements.js'
import { isInLine } from './in-line.js'

/** Elements that stand in some others and nowhere else. */
const HOMES: Record<string, string[] | undefined> = {
  dd: ['dl'],
  dt: ['dl'],
  li: ['ol', 'ul'],
  rp: ['ruby'],
  rt: ['ruby'],
}

/** Entries without their list and readings without their word become blocks and stretches of a line. Changes `children` of a `parent`. */
export function settle(children: readonly ElementContent[], parent: string): void {
  for (const child of children) {
    if (!isElement(child)) continue
    const homes = HOMES[child.tagName]
    if (homes === undefined || homes.includes(parent)) continue
    turnInto(child, homes.includes('ruby') && child.children.every(isInLine) ? 'span' : 'div')
  }
}
