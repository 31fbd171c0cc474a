import type { ElementContent } from 'hast'
import { elementRow } from '../../html/element.js'
import { isElement, turnInto } from './elements.js'
import { isInLine } from './in-line.js'

/** Entries without their list and readings without their word become blocks and stretches of a line. Changes `children` of a `parent`. */
export function settle(children: readonly ElementContent[], parent: string): void {
  for (const child of children) {
    if (!isElement(child)) continue
    const homes = elementRow(child.tagName)?.homes
    if (homes === undefined || homes.includes(parent)) continue
    turnInto(child, homes.includes('ruby') && child.children.every(isInLine) ? 'span' : 'div')
  }
}
