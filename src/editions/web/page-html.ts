import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const stringifier = unified()
  .use(rehypeStringify, { omitOptionalTags: true, preferUnquoted: true, collapseEmptyAttributes: true })
  .freeze()

/** hast → HTML without what HTML lets one leave out: a page of answers is a tenth smaller. */
export function toPageHtml(tree: Root): string {
  return stringifier.stringify(tree)
}

const closing = unified()
  .use(rehypeStringify, { preferUnquoted: true, collapseEmptyAttributes: true })
  .freeze()

/** The same with every end tag, so that each piece stands by itself and can be exchanged. */
export function toLiveHtml(tree: Root): string {
  return closing.stringify(tree)
}
