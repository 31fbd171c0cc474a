import type { PhrasingContent } from 'mdast'
import { isBackToTop } from '../words/back-to-top.js'
import { plain } from './plain.js'

/** A line back to the top of the page below other lines, and these; null where there is none. */
export function wayBack(
  children: readonly PhrasingContent[],
): { rest: PhrasingContent[]; said: string } | null {
  const at = children.findLastIndex(
    child => child.type === 'break' || (child.type === 'text' && child.value.includes('\n')),
  )
  const node = children[at]
  if (node === undefined) return null
  const value = node.type === 'text' ? node.value : '\n'
  const cut = value.lastIndexOf('\n')
  const said = `${value.slice(cut + 1)}${plain(children.slice(at + 1))}`.trim()
  if (!isBackToTop(said) || !children.slice(at + 1).some(holdsLink)) return null
  return { rest: [...children.slice(0, at), { type: 'text', value: value.slice(0, cut) }], said }
}

function holdsLink(node: PhrasingContent): boolean {
  if (node.type === 'link') return true
  return 'children' in node && node.children.some(holdsLink)
}
