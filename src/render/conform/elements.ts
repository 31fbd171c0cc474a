import type { Element, ElementContent } from 'hast'

export function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}

export function isNamed(node: ElementContent, ...names: string[]): node is Element {
  return isElement(node) && names.includes(node.tagName)
}

/** Text without a letter: it may stand where no words may. */
export function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

/** Another name for an element. The name of an entry or a paragraph stays as its class; attributes that all elements have stay. */
export function turnInto(node: Element, name: string): void {
  const { className, id, lang, dir, title } = node.properties
  const kept = Object.entries({ id, lang, dir, title }).filter(([, value]) => value !== undefined)
  const classes = [
    ...(Array.isArray(className) ? className : []),
    ...(/^(dt|dd|li|p)$/.test(node.tagName) ? [node.tagName] : []),
  ]
  node.properties = { ...Object.fromEntries(kept), ...(classes.length > 0 ? { className: classes } : {}) }
  node.tagName = name
}
