import type { Root } from 'mdast'
import { setSnippets } from '../code/set-snippets.js'
import { cleanHtml } from '../html/clean-html.js'
import { checkContainers } from './check-containers.js'
import { checkHeadings } from './check-headings.js'
import { checkStrays } from './check-strays.js'
import { checkTerms } from './check-terms.js'
import { inlineReferences } from './inline-references.js'
import { restoreAutolinks } from './restore-autolinks.js'
import type { CleanContext, Step } from './step.js'

/** In this order: HTML makes links and pictures, references become links, and only then is the rest looked at. */
const STEPS = [
  restoreAutolinks,
  cleanHtml,
  inlineReferences,
  checkStrays,
  checkContainers,
  checkTerms,
  setSnippets,
  checkHeadings,
] as const satisfies readonly Step[]

/** Brings the text of a section into the form the stages after rely on, and reports what cannot be. Works in place. */
export function clean(root: Root, context: CleanContext): Root {
  for (const step of STEPS) step(root, context)
  return root
}
