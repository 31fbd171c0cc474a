import type { Element, Root } from 'hast'
import { h } from 'hastscript'

/**
 * Puts the related questions after an answer, in one unbreakable block with its last paragraph or short call-out: a "See also" alone on
 * a page says nothing. Changes `answer`.
 */
export function closeAnswer(answer: Root, related: Root, label: string): Root {
  if (related.children.length === 0) return answer
  const line = h(
    'div',
    { className: ['related'] },
    h('p', { className: ['related-label'] }, label),
    ' ',
    ...related.children,
  )
  const index = answer.children.findLastIndex(child => child.type === 'element')
  const last = answer.children[index]
  if (last?.type === 'element' && staysWhole(last))
    answer.children[index] = h('div', { className: ['tail'] }, last, line)
  else answer.children.push(line)
  return answer
}

function staysWhole({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('whole')
}
