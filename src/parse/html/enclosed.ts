import type { RootContent } from 'mdast'
import { tokenizeHtml } from './tokens.js'

/** The blocks of a row that stand between `<details>` and its end: a heading there is one of the text that folds away. */
export function enclosedBlocks(children: readonly RootContent[]): ReadonlySet<RootContent> {
  const starts: number[] = []
  const enclosed = new Set<RootContent>()
  for (const [index, child] of children.entries()) {
    if (child.type !== 'html') continue
    for (const token of tokenizeHtml(child.value)) {
      if (!('name' in token) || token.name !== 'details') continue
      if (token.kind === 'start') starts.push(index)
      else for (const block of children.slice((starts.pop() ?? index) + 1, index)) enclosed.add(block)
    }
  }
  return enclosed
}
