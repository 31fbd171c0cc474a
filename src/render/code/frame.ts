import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import type { Snippet } from '../../model.js'
import type { Words } from '../words.js'
import { badgesOf } from './badges.js'

/** The figure round a block: its title and badges over the code. */
export function codeFrame(snippet: Snippet, words: Words, pre: Element): Element {
  const badges = badgesOf(snippet, words)
  const head: ElementContent[] = []
  if (snippet.marks.title !== null) head.push(h('span', { className: ['code-title'] }, snippet.marks.title))
  for (const { kind, text } of badges) head.push(h('span', { className: ['badge', kind] }, text))
  const className = ['code', ...badges.map(({ kind }) => kind)]
  return h('figure', { className }, head.length === 0 ? null : h('figcaption', ...head), pre)
}

/** The snippet of a code node; the parser leaves one on every fence. */
export function snippetOf(node: Code): Snippet {
  return (
    node.data?.snippet ?? {
      language: node.lang ?? 'text',
      attributes: [],
      marks: { title: null, highlighted: [], inserted: [], deleted: [] },
      source: node.value,
      visible: node.value,
      place: { file: '', line: 1, column: 1 },
    }
  )
}
