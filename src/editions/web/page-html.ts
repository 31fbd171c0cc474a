import type { Root } from 'hast'
import rehypeStringify, { type Options } from 'rehype-stringify'
import { unified } from 'unified'

const BRIEF = {
  preferUnquoted: true,
  collapseEmptyAttributes: true,
  characterReferences: { useShortestReferences: true },
} as const satisfies Options

const stringifier = unified()
  .use(rehypeStringify, { ...BRIEF, omitOptionalTags: true })
  .freeze()

/** hast → HTML without what HTML lets one leave out: a page of answers is a tenth smaller. */
export function toPageHtml(tree: Root): string {
  return bareAmpersands(stringifier.stringify(tree))
}

const closing = unified().use(rehypeStringify, BRIEF).freeze()

/** The same with every end tag, so that each piece stands by itself and can be exchanged. */
export function toLiveHtml(tree: Root): string {
  return bareAmpersands(closing.stringify(tree))
}

/** An ampersand that can begin no character reference stands for itself (HTML, 13.1.4). */
function bareAmpersands(html: string): string {
  return html.replace(/&amp;(?![A-Za-z0-9#])/g, '&')
}
