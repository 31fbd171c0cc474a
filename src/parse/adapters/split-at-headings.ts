import type { Heading, Root, RootContent } from 'mdast'
import { enclosedBlocks } from '../html/enclosed.js'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'

/** A heading, the nodes up to the next one that counts, and their source. */
export interface Part {
  heading: Heading | null
  children: RootContent[]
  source: string
}

/** Cuts a single-file guide at its `##` and `###` headings; `opening` is the title and what stands before the first category. */
export function splitAtHeadings(
  tree: Root,
  fragment: Fragment,
  report: Report,
): { opening: Part; parts: (Part & { heading: Heading })[] } {
  const opening: Part = { heading: null, children: [], source: '' }
  const parts: (Part & { heading: Heading })[] = []
  const enclosed = enclosedBlocks(tree.children)
  let current = opening
  let category = false
  for (const node of tree.children) {
    if (node.type === 'yaml') continue
    if (node.type !== 'heading' || node.depth > 3 || enclosed.has(node)) current.children.push(node)
    else if (node.depth === 1) {
      setTitle(opening, node, fragment, report)
      current = opening
    } else {
      if (node.depth === 3 && !category) reportOrphan(node, fragment, report)
      category ||= node.depth === 2
      const part = { heading: node, children: [], source: '' }
      parts.push(part)
      current = part
    }
  }
  if (!opening.heading)
    report('title-missing', fragment.place(), 'The file has no title', 'Begin it with a heading `# …`.')
  parts.forEach((part, index) => {
    const end = parts[index + 1]?.heading.position?.start.offset
    part.source = fragment.source.slice(part.heading.position?.start.offset, end)
  })
  return { opening, parts }
}

function setTitle(opening: Part, node: Heading, fragment: Fragment, report: Report): void {
  if (!opening.heading) {
    const [before] = opening.children.splice(0)
    if (before) {
      const hint = 'Move it below the heading `# …`.'
      report('title-missing', fragment.place(before.position?.start), 'Text stands before the title', hint)
    }
    opening.heading = node
    return
  }
  const hint = 'In a single-file guide `#` is the title, `##` a category, `###` a question.'
  report('title-second', fragment.place(node.position?.start), 'A second `#` heading', hint)
}

function reportOrphan(node: Heading, fragment: Fragment, report: Report): void {
  const hint = 'Put a heading `## …` for its category before it.'
  report(
    'heading-skipped',
    fragment.place(node.position?.start),
    'A question stands before the first category',
    hint,
  )
}
