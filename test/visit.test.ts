import fc from 'fast-check'
import type { Element, Root, Text } from 'hast'
import { visit as reference } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { SKIP, visit } from '../src/visit.js'

const { tree } = fc.letrec<{ tree: Element | Text }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ type: fc.constant('text' as const), value: fc.string() }),
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom('a', 'b', 'c'),
      properties: fc.constant({}),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
})) as { tree: fc.Arbitrary<Element | Text> }

const roots = fc.array(tree, { maxLength: 4 }).map((children): Root => ({ type: 'root', children }))

/** One of each answer: by its name a node is replaced, left out, jumped behind, or its children are. */
function rewrite(root: Root, walk: typeof visit): { root: Root; seen: string[] } {
  const seen: string[] = []
  walk(root, 'element', (node, index, parent) => {
    seen.push(`${node.tagName} ${index} ${parent?.type}`)
    if (parent === undefined || index === undefined) return undefined
    if (node.tagName === 'a') {
      parent.children.splice(index, 1, { type: 'text', value: 'a' }, ...node.children)
      return index + 1
    }
    if (node.tagName === 'b') return SKIP
    if (node.children.length > 2) {
      parent.children.splice(index, 1)
      return [SKIP, index] as const
    }
    parent.children[index] = { ...node, tagName: 'd' }
    return undefined
  })
  walk(root, node => void seen.push(node.type))
  return { root, seen }
}

test('walks as unist-util-visit does', () => {
  fc.assert(
    fc.property(roots, root => {
      const own = rewrite(structuredClone(root), visit)
      expect(own).toEqual(rewrite(structuredClone(root), reference as typeof visit))
    }),
    { interruptAfterTimeLimit: 60_000 },
  )
})
