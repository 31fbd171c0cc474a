import type { Element, ElementContent } from 'hast'

/** An entry of a task list: its box stands apart from the words by the theme's measure alone, so that all lines begin alike. */
export function taskItem(node: Element): Element {
  const { className } = node.properties
  if (Array.isArray(className) && className.includes('task-list-item')) closeUp(node.children)
  return node
}

/** Takes away the space after the box, which is the first thing in the entry or in its first paragraph. Changes the text. */
function closeUp(children: readonly ElementContent[]): void {
  const [first, second] = children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  if (first?.type === 'element' && first.tagName === 'p') closeUp(first.children)
  else if (first?.type === 'element' && first.tagName === 'input' && second?.type === 'text')
    second.value = second.value.trimStart()
}
