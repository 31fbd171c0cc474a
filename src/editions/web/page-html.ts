import { characterEntitiesLegacy } from 'character-entities-legacy'
import type { Root } from 'hast'
import rehypeStringify, { type Options } from 'rehype-stringify'
import { unified } from 'unified'
import { makeBrief } from './brief.js'

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
  makeBrief(tree)
  return bareAmpersands(stringifier.stringify(tree))
}

const closing = unified().use(rehypeStringify, BRIEF).freeze()

/** The same with every end tag, so that each piece stands by itself and can be exchanged. */
export function toLiveHtml(tree: Root): string {
  makeBrief(tree)
  return bareAmpersands(closing.stringify(tree))
}

/** An ampersand that begins no character reference stands for itself (HTML, 13.2.5.72). Of old, some names need no semicolon. */
const BARE = new RegExp(`&amp;(?!#|[A-Za-z0-9]+;|${characterEntitiesLegacy.join('|')})`, 'g')

function bareAmpersands(html: string): string {
  return html.replace(BARE, '&')
}
