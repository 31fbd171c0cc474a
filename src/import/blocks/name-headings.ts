import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { namesIn } from './names.js'

/** Gives each heading the names that links may use: GitHub's slug (`-1`, `-2` for repeats), and the anchors in it, before it and below it. */
export function nameHeadings(blocks: readonly RootContent[]): void {
  const slugger = new GithubSlugger()
  let last: Heading | null = null
  let waiting: string[] = []
  const give = (heading: Heading | null, names: string[]): void => {
    if (heading) heading.data = { ...heading.data, names: [...(heading.data?.names ?? []), ...names] }
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      const inner = [...takeName(node), ...node.children.flatMap(anchorsIn)]
      give(node, [slugger.slug(textOf(node, { includeHtml: false })), ...inner, ...waiting])
      waiting = []
      last = node
      return
    }
    if (node.type === 'html') waiting.push(...namesIn(node.value))
    else if (waiting.length > 0 && !('children' in node)) {
      give(last, waiting)
      waiting = []
    }
    if (node.type === 'details') for (const child of node.summary) visit(child)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const block of blocks) visit(block)
  give(last, waiting)
}

function anchorsIn(node: Nodes): string[] {
  if (node.type === 'html') return namesIn(node.value)
  return 'children' in node ? node.children.flatMap(anchorsIn) : []
}

/** `{#name}` behind a heading, as several tools write it, is no part of its words. */
function takeName({ children }: Heading): string[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return []
  const words = last.value.trimEnd()
  const [mark, name] = /\{#([\p{L}\p{N}_:.-]+)\}$/u.exec(words) ?? []
  if (mark === undefined || name === undefined) return []
  last.value = words.slice(0, -mark.length).trimEnd()
  return [name]
}
