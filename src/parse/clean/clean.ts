import type { Nodes, Root } from 'mdast'
import { setSnippets } from '../code/set-snippets.js'
import { cleanHtml } from '../html/clean-html.js'
import { setSizes } from '../images/set-sizes.js'
import { typesIn } from '../tree/nodes-of.js'
import type { CleanContext, Step } from '../tree/step.js'
import { checkAlerts } from './check-alerts.js'
import { checkChoices } from './check-choices.js'
import { checkColumns } from './check-columns.js'
import { checkContainers } from './check-containers.js'
import { checkHeadings } from './check-headings.js'
import { checkStrays } from './check-strays.js'
import { checkTerms } from './check-terms.js'
import { inlineReferences } from './inline-references.js'
import { restoreAutolinks } from './restore-autolinks.js'

/**
 * In this order: HTML makes links and pictures, references become links, and only then is the rest looked at. A step is left out when a text
 * has no node of its types, and a step that looks at the Markdown source where there is none.
 */
const STEPS = [
  [['link'], restoreAutolinks, 'markdown'],
  [['html'], cleanHtml],
  [['definition', 'linkReference', 'imageReference'], inlineReferences],
  [['image', 'imageReference', 'html'], setSizes],
  [['paragraph'], checkStrays, 'markdown'],
  [['blockquote'], checkAlerts, 'markdown'],
  [['containerDirective'], checkContainers],
  [['containerDirective'], checkChoices],
  [['textDirective'], checkTerms],
  [['code'], setSnippets],
  [['heading'], checkHeadings],
  [['table', 'html'], checkColumns],
] as const satisfies readonly [types: readonly Nodes['type'][], step: Step, needs?: 'markdown'][]

/** Brings the text of a section into the form the stages after rely on, and reports what cannot be. Works in place. */
export function clean(root: Root, context: CleanContext): Root {
  const types = typesIn(root)
  for (const [needed, step, source] of STEPS) {
    const isDue = source === undefined || context.isMarkdown
    if (isDue && needed.some(type => types.has(type))) step(root, context)
  }
  return root
}
