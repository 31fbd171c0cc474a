import type { FootnoteDefinition, RootContent } from 'mdast'
import { lineOf } from '../blocks/parse-blocks.js'
import { words } from '../blocks/plain.js'
import type { DeckPage } from '../deck.js'
import type { Note } from '../findings.js'
import type { TidyContext } from './context.js'
import { tidy } from './tidy.js'

/** The footnotes that a text refers to, and those that these refer to. */
export function footnotesFor(
  content: readonly RootContent[],
  page: DeckPage,
  context: TidyContext,
  used: Set<FootnoteDefinition>,
): RootContent[] {
  const wanted = new Set<FootnoteDefinition>()
  const look = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if ('children' in node) look(node.children as RootContent[])
      if (node.type !== 'footnoteReference') continue
      const definition = page.notes.find(({ identifier }) => identifier === node.identifier)
      if (!definition || wanted.has(definition)) continue
      wanted.add(definition)
      look(definition.children)
    }
  }
  look(content)
  return [...wanted].map(definition => {
    used.add(definition)
    const children = tidy(structuredClone(definition.children), context)
    // A footnote holds blocks, and blocks stood in it.
    return { ...definition, children: children as FootnoteDefinition['children'] }
  })
}

/** Tells of footnotes that no question refers to. */
export function noteUnusedFootnotes(
  pages: readonly DeckPage[],
  used: ReadonlySet<FootnoteDefinition>,
  note: Note,
): void {
  for (const { notes, file } of pages) {
    for (const definition of notes) {
      const line = lineOf(definition)
      if (!used.has(definition))
        note('notes', `${definition.identifier} ${words(definition.children)}`, { file, line })
    }
  }
}
