import { elementRow } from '../../html/element.js'
import type { Reason } from '../../html/vocabulary.js'
import type { Rule } from '../../rules.js'

/** What is said about an element that is taken out. */
export interface Refusal {
  rule: Extract<Rule, `html-${string}`>
  hint: string
}

const REFUSALS: Record<Reason, Refusal> = {
  script: { rule: 'html-script', hint: 'Scripts never run in an edition; remove it.' },
  frame: { rule: 'html-frame', hint: 'Nothing is fetched from elsewhere; write a link instead.' },
  style: { rule: 'html-style', hint: 'Looks belong to the theme; remove it.' },
  picture: { rule: 'html-element', hint: 'Save the drawing as an SVG file and write `![…](file.svg)`.' },
}

const OTHER: Refusal = {
  rule: 'html-element',
  hint: 'Put it in backticks if it is code; otherwise write it in Markdown.',
}

/** The rule and hint for an element that no edition shows. */
export function refusalOf(name: string): Refusal {
  const reason = elementRow(name)?.reason
  return reason === undefined ? OTHER : REFUSALS[reason]
}
