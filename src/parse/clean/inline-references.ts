import type { Definition, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { CleanContext } from './step.js'

/** Turns `[text][name]` and `![alt][name]` into plain links and pictures, so that each part of an answer stands by itself. */
export function inlineReferences(root: Root, { definitions }: CleanContext): void {
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'definition') {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.type === 'linkReference' && 'children' in node) {
      const { children, position, identifier } = node
      const target = targetOf(definitions.get(identifier))
      if (target)
        parent.children[index] = { type: 'link', ...target, children, ...(position && { position }) }
    }
    if (node.type === 'imageReference') {
      const { alt, position, identifier } = node
      const target = targetOf(definitions.get(identifier))
      if (target)
        parent.children[index] = { type: 'image', ...target, alt: alt ?? null, ...(position && { position }) }
    }
    return undefined
  })
}

function targetOf(definition: Definition | undefined): { url: string; title: string | null } | null {
  return definition ? { url: definition.url, title: definition.title ?? null } : null
}
