import GithubSlugger from 'github-slugger'
import type { Root } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { asciiSlug, cutSlug, shortHash } from '../text/ascii-slug.js'
import { nodesOf } from '../tree/nodes-of.js'

/** With the longest id and two hyphens 127 characters: PDF names over 127 bytes make readers complain. */
const SLUG_LIMIT = 62

/** How headings may be named in a link (our slug, GitHub's, the whole anchor) → their anchor. */
export type Anchors = ReadonlyMap<string, string>

/** Gives every heading below a title its anchor `<id>--<slug>`, unique in the section. */
export function setAnchors(root: Root, id: string): Anchors {
  const github = new GithubSlugger()
  const anchors = new Map<string, string>()
  const used = new Set<string>()
  for (const node of nodesOf(root, 'heading')) {
    const text = plain(node)
    const slug = unique(cutSlug(asciiSlug(text) ?? `h-${shortHash(text)}`, SLUG_LIMIT - 3), used)
    const anchor = `${id}--${slug}`
    node.data = { ...node.data, anchor }
    for (const name of [slug, github.slug(text), anchor]) if (!anchors.has(name)) anchors.set(name, anchor)
  }
  return anchors
}

function unique(slug: string, used: Set<string>): string {
  let name = slug
  for (let number = 2; used.has(name); number++) name = `${slug}-${number}`
  used.add(name)
  return name
}
