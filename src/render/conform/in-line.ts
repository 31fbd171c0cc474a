import type { ElementContent } from 'hast'
import { elementRow } from '../../html/element.js'
import { isElement } from './elements.js'

/** Whether a node may stand in a line. */
export function isInLine(node: ElementContent): boolean {
  if (!isElement(node)) return true
  const { line, holds } = elementRow(node.tagName) ?? {}
  return line === true && (holds !== 'same' || node.children.every(isInLine))
}
