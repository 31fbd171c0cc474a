import type { Heading, List, Paragraph, RootContent } from 'mdast'
import { isBadges } from '../blocks/is-badges.js'
import { isContents } from '../blocks/is-contents.js'
import { originOf } from '../blocks/origin-of.js'
import { plain, words } from '../blocks/plain.js'
import { unbold } from '../blocks/unbold.js'
import { wayBack } from '../blocks/way-back.js'
import type { Details } from '../deck.js'
import { isAnswerHeading, saysMore } from '../words/answer-words.js'
import { isBackToTop } from '../words/back-to-top.js'
import type { TidyContext } from './context.js'
import { tidyCode } from './tidy-code.js'
import { tidyHtml } from './tidy-html.js'
import { tidyInline } from './tidy-inline.js'
import { alertOf, containerOf } from './tidy-quote.js'
import { tidyTable } from './tidy-table.js'

type Rows = {
  [Type in RootContent['type']]?: (
    node: Extract<RootContent, { type: Type }>,
    context: TidyContext,
  ) => RootContent[]
}

const ROWS = {
  thematicBreak: () => [],
  definition: () => [],
  paragraph: tidyParagraph,
  heading: tidyHeading,
  details: tidyDetails,
  code: tidyCode,
  html: tidyHtml,
  list: tidyList,
  table: tidyTable,
  blockquote: (node, context) => {
    const alert = alertOf(node, context)
    if (alert) return within(alert, context)
    return within({ ...node, children: withoutHeadings(node.children) as typeof node.children }, context)
  },
  containerDirective: (node, context) =>
    containerOf(node, context).flatMap(block =>
      'name' in block ? within(block, context) : tidy([block], context),
    ),
  leafDirective: () => [],
} as const satisfies Rows

/** Blocks of a deck as blocks of a guide. What is left out is noted. */
export function tidy(blocks: readonly RootContent[], context: TidyContext): RootContent[] {
  return blocks.flatMap(node => {
    if (context.isIntroduction && isContents(node)) {
      context.note('contents', words([node]), originOf(node, context.origin))
      return []
    }
    // The row of a type takes the nodes of it.
    const row = (ROWS as Record<string, (node: RootContent, context: TidyContext) => RootContent[]>)[
      node.type
    ]
    return row ? row(node, context) : [node]
  })
}

function tidyParagraph(node: Paragraph, context: TidyContext): RootContent[] {
  const text = plain(node)
  if (isBackToTop(text)) {
    context.note('back to top', text, originOf(node, context.origin))
    return []
  }
  if (isAnswerHeading(text)) {
    context.note('answer labels', text, originOf(node, context.origin))
    return []
  }
  if (context.isIntroduction && isBadges(node)) {
    context.note('badges', words([node]) || 'badge', originOf(node, context.origin))
    return []
  }
  const back = wayBack(node.children)
  if (back) context.note('back to top', back.said, originOf(node, context.origin))
  const children = trimmed(tidyInline(back?.rest ?? node.children, context))
  const isEmpty = children.every(child => child.type !== 'image' && plain(child) === '')
  return isEmpty ? [] : [{ ...node, children }]
}

function tidyHeading(node: Heading, context: TidyContext): RootContent[] {
  const text = plain(node)
  if (isAnswerHeading(text)) {
    context.note('answer labels', text, originOf(node, context.origin))
    return []
  }
  const inline = tidyInline(unbold(node.children), context)
  const children = trimmed(
    inline.flatMap((child): Paragraph['children'] => {
      if (child.type === 'image') return []
      return child.type === 'break' ? [{ type: 'text', value: ' ' }] : [child]
    }),
  )
  const pictures: Paragraph['children'] = inline.filter(({ type }) => type === 'image')
  const picture: RootContent[] = pictures.length === 0 ? [] : [{ type: 'paragraph', children: pictures }]
  return plain(children) === '' ? picture : [{ ...node, children }, ...picture]
}

function tidyDetails(node: Details, context: TidyContext): RootContent[] {
  const label = plain(node.summary)
  const content = tidy(node.children, context)
  if (context.isAnswer(node) && !saysMore(label)) {
    if (label !== '') context.note('answer labels', label, originOf(node, context.origin))
    return content
  }
  const summary = node.summary.flatMap(block =>
    block.type === 'paragraph' || block.type === 'heading' ? block.children : [],
  )
  const bold = tidyInline(unbold(summary), context)
  const other = tidy(
    node.summary.filter(({ type }) => type !== 'paragraph' && type !== 'heading'),
    context,
  )
  if (plain(bold) === '') return [...other, ...content]
  return [{ type: 'paragraph', children: [{ type: 'strong', children: bold }] }, ...other, ...content]
}

function tidyList(node: List, context: TidyContext): RootContent[] {
  const [only, ...more] = node.children
  // `42.` in a line of its own is an answer.
  if (node.ordered && only?.children.length === 0 && more.length === 0)
    return [{ type: 'paragraph', children: [{ type: 'text', value: `${node.start ?? 1}.` }] }]
  const items = node.children.flatMap(item => {
    const children = tidy(withoutHeadings(item.children), context)
    // An item holds blocks, and blocks stood in it.
    return children.length === 0 ? [] : [{ ...item, children: children as typeof item.children }]
  })
  return items.length === 0 ? [] : [{ ...node, children: items }]
}

/** Inside of lists and quotes a heading is a bold line. */
function withoutHeadings(children: readonly RootContent[]): RootContent[] {
  return children.map(child => {
    if (child.type !== 'heading') return child
    const { position } = child
    return { type: 'paragraph', children: [{ type: 'strong', children: unbold(child.children) }], position }
  })
}

function within<Node extends Extract<RootContent, { children: unknown[] }>>(
  node: Node,
  context: TidyContext,
): RootContent[] {
  const children = tidy(withoutHeadings(node.children as RootContent[]), context)
  // It holds blocks, and blocks stood in it.
  return children.length === 0 ? [] : [{ ...node, children } as RootContent]
}

/** Without breaks and blanks at both ends, those of the outermost words included. */
function trimmed(children: Paragraph['children']): Paragraph['children'] {
  const isBlank = (node: Paragraph['children'][number] | undefined): boolean =>
    node !== undefined &&
    (node.type === 'break' ||
      (node.type === 'text' && node.value.trim() === '') ||
      (node.type === 'html' && /^<br\b/i.test(node.value)))
  let start = 0
  let end = children.length
  while (start < end && isBlank(children[start])) start++
  while (end > start && isBlank(children[end - 1])) end--
  return children.slice(start, end).map((child, index, { length }) => {
    if (child.type !== 'text') return child
    const begun = index === 0 ? child.value.trimStart() : child.value
    return { ...child, value: index === length - 1 ? begun.trimEnd() : begun }
  })
}
