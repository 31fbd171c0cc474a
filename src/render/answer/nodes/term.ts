import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Build } from './build.js'

/** `:term[…]`: a word explained here. */
export function buildTerm({ children }: Build): ElementContent[] {
  return [h('dfn', {}, ...children)]
}
