import type { Root } from 'mdast'
import type { Section } from '../adapters/guide-source.js'
import { clean } from '../clean/clean.js'
import { checkFailed } from '../failed/check-failed.js'
import type { Outline, OutlinedCategory } from '../identity/outline.js'
import { type Anchors, setAnchors } from '../identity/set-anchors.js'
import { checkLosses } from '../losses/check-losses.js'
import type { Report } from '../text/report.js'
import { byType } from '../tree/by-type.js'

/** The text of a section below its title, cleaned, and the names of its headings. */
export interface Prepared {
  root: Root
  anchors: Anchors
}

/** Owns the headings of the guide's introduction; the dot keeps it apart from every id a guide can give. */
const INTRODUCTION_ID = 'guide.introduction'

/** Cleans every section of the guide, by id; links come after, when all headings are known. */
export function prepare(
  outline: Outline,
  introduction: Section | null,
  report: Report,
): Map<OutlinedCategory['section'] | Section, Prepared> {
  const opening = introduction ? [{ id: INTRODUCTION_ID, section: introduction }] : []
  const plans = [...opening, ...outline.categories, ...outline.questions]
  checkFiles(
    plans.map(({ section }) => section),
    report,
  )
  return new Map(plans.map(({ id, section }) => [section, prepareSection(section, id, report)]))
}

/** What concerns a file as a whole, once for each and before anything in it is changed. */
function checkFiles(sections: Section[], report: Report): void {
  const trees = new Map(sections.flatMap(({ tree, fragment }) => (tree ? [[tree, fragment] as const] : [])))
  for (const [tree, fragment] of trees) {
    const nodes = byType(tree)
    checkLosses(nodes, fragment, report)
    checkFailed(nodes, fragment, report)
  }
}

function prepareSection(section: Section, id: string, report: Report): Prepared {
  const { fragment, isMarkdown, definitions, depth } = section
  const root = clean(
    { type: 'root', children: section.children },
    { fragment, isMarkdown, definitions, depth, report },
  )
  return { root, anchors: setAnchors(root, id) }
}
