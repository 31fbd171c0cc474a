import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Build } from './build.js'

/** The answer as one would say it: the paragraphs before anything else. */
export function buildSpoken({ children }: Build): ElementContent[] {
  return [h('div', { className: ['spoken'] }, ...children)]
}
