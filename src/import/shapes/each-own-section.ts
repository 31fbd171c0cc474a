import { sectionsIn } from '../blocks/sections.js'
import type { Section } from '../deck.js'
import { isApart } from '../words/apart.js'
import type { Sink } from './sink.js'

/** Collects from every section of a file by itself; those that are about the deck are left out. */
export function eachOwnSection(root: Section, sink: Sink, collect: (section: Section) => void): void {
  for (const section of sectionsIn(root)) {
    if (isApart(section.title)) sink.leave('sections', section.title, section.content, section.origin.line)
    else collect(section)
  }
}
