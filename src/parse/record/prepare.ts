import type { Root } from 'mdast'
import type { Kind } from '../../memory/memory.js'
import type { Section } from '../adapters/guide-source.js'
import { clean } from '../clean/clean.js'
import { checkFailed } from '../failed/check-failed.js'
import type { Outline, OutlinedCategory } from '../identity/outline.js'
import { type Anchors, setAnchors } from '../identity/set-anchors.js'
import { once } from '../kept/kept.js'
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

const CHECKED: Kind<true> = {}
const CLEANED: Kind<Root> = {}
const PREPARED: Kind<Prepared> = {}

/** What concerns a file as a whole, once for each and before anything in it is changed. */
function checkFiles(sections: Section[], report: Report): void {
  const trees = new Map(sections.flatMap(section => (section.tree ? [[section.tree, section] as const] : [])))
  for (const [tree, { fragment, kept }] of trees) {
    once(kept, CHECKED, '', report, telling => {
      const nodes = byType(tree)
      checkLosses(nodes, fragment, telling)
      checkFailed(nodes, fragment, telling)
      return true
    })
  }
}

function prepareSection(section: Section, id: string, report: Report): Prepared {
  const { fragment, isMarkdown, definitions, depth, children, kept } = section
  const root = once(kept, CLEANED, '', report, telling =>
    clean({ type: 'root', children }, { fragment, isMarkdown, definitions, depth, report: telling }),
  )
  return once(kept, PREPARED, id, report, () => ({ root, anchors: setAnchors(root, id) }))
}
