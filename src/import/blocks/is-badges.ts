import type { Paragraph, PhrasingContent } from 'mdast'

/** Whether a paragraph is nothing but pictures that lead somewhere: badges, sponsors, a logo. */
export function isBadges({ children }: Paragraph): boolean {
  const meant = children.filter(child => !isBlank(child))
  return meant.length > 0 && meant.every(isPicture) && meant.some(isLinkedOrBadge)
}

function isBlank(node: PhrasingContent): boolean {
  return (
    node.type === 'break' || (node.type === 'text' && /^[\s|·•]*$/.test(node.value)) || node.type === 'html'
  )
}

function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true
  return (
    node.type === 'link' &&
    node.children.length > 0 &&
    node.children.every(child => isBlank(child) || isPicture(child))
  )
}

function isLinkedOrBadge(node: PhrasingContent): boolean {
  return (
    node.type === 'link' || (node.type === 'image' && /badge|shields\.io|logo|banner|sponsor/i.test(node.url))
  )
}
