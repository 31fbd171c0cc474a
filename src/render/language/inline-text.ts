import type { InlineCode, PhrasingContent } from 'mdast'
import type { Inline } from '../../model/guide.js'
import { OBJECT, typesetQuotes } from './quotes.js'

/** A title or summary as plain text with its quotes set, in the very letters that its markup shows. */
export function inlineText({ text, nodes }: Inline, language: string): string {
  let masked = text
  let at = 0
  for (const { value } of nodes.flatMap(codeIn)) {
    const found = masked.indexOf(value, at)
    if (found < 0) continue
    at = found + value.length
    masked = masked.slice(0, found) + OBJECT.repeat(value.length) + masked.slice(at)
  }
  const set = typesetQuotes(masked, language)
  return set.replaceAll(OBJECT, (_, index: number) => text.charAt(index))
}

function codeIn(node: PhrasingContent): InlineCode[] {
  if (node.type === 'inlineCode') return [node]
  return 'children' in node ? node.children.flatMap(codeIn) : []
}
