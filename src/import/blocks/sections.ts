import type { Heading, RootContent } from 'mdast'
import type { DeckFile, Section } from '../deck.js'
import type { Note } from '../findings.js'
import { isBackToTop } from '../words/back-to-top.js'
import { lineOf } from './parse-blocks.js'
import { plain } from './plain.js'
import { wayBack } from './way-back.js'

/** The tree of a file's sections by the depth of its headings. Those that say nothing, or only lead back to the top, are left out. */
export function toSections(blocks: readonly RootContent[], file: DeckFile, note: Note): Section {
  const root = section(null, '', null, file)
  const stack = [root]
  for (const node of blocks) {
    const current = stack.at(-1) ?? root
    if (node.type !== 'heading') {
      current.content.push(node)
      continue
    }
    const title = plain(node)
    const origin = { file, line: lineOf(node) }
    if (isBackToTop(title)) note('back to top', title, origin)
    else if (isSentence(node, title)) current.content.push({ ...node, type: 'paragraph' })
    else if (title === '' && node.children.some(child => child.type === 'image'))
      current.content.push({ ...node, type: 'paragraph' })
    else if (title === '') note('empty headings', '#'.repeat(node.depth), origin)
    else {
      while ((stack.at(-1)?.depth ?? 0) >= node.depth) stack.pop()
      const made = section(node, title, stack.at(-1) ?? root, file)
      made.parent?.kids.push(made)
      stack.push(made)
    }
  }
  return root
}

function section(heading: Heading | null, title: string, parent: Section | null, file: DeckFile): Section {
  return {
    depth: heading?.depth ?? 0,
    heading,
    title,
    content: [],
    kids: [],
    parent,
    origin: { file, line: lineOf(heading ?? undefined) },
  }
}

/** A paragraph over a line of dashes that was to be a rule. */
function isSentence({ depth, position, children }: Heading, title: string): boolean {
  const isUnderlined = position !== undefined && position.end.line > position.start.line
  const isText = title.length > 120 || /[.,;:]$/.test(title) || wayBack(children) !== null
  return isUnderlined && depth === 2 && isText
}

/** Every section below one, itself first. */
export function sectionsIn(root: Section): Section[] {
  return [root, ...root.kids.flatMap(sectionsIn)]
}

/** A section as the blocks it was made of. */
export function blocksOf({ heading, content, kids }: Section): RootContent[] {
  return [...(heading ? [heading] : []), ...content, ...kids.flatMap(blocksOf)]
}
