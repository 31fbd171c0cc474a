import type { PhrasingContent } from 'mdast'

/** Words without bold or italic type around all of them. */
export function unbold(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [only, ...more] = children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  if (more.length > 0 || (only?.type !== 'strong' && only?.type !== 'emphasis')) return [...children]
  return unbold(only.children)
}
