import type { PhrasingContent } from 'mdast'
import { plain } from '../blocks/plain.js'
import { unbold } from '../blocks/unbold.js'
import { unlinked } from '../links/relink.js'
import { numberLength } from '../words/asks.js'
import { isArrow } from '../words/back-to-top.js'
import type { TidyContext } from './context.js'
import { dropStart } from './drop-start.js'
import { tidyInline } from './tidy-inline.js'

/** A title without number, links and pictures, in one line; `stand` where nothing is left. */
export function finishTitle(
  children: readonly PhrasingContent[],
  stand: string,
  context: TidyContext,
): PhrasingContent[] {
  const inline = unlinked(tidyInline(unbold(withoutArrow(children)), context))
  const words = unbold(inline.map(asWords))
  const bare = withoutNumber(words, context)
  if (plain(bare) !== '') return bare
  return plain(words) === '' ? [{ type: 'text', value: stand }] : words
}

/** `[[↑]](#top)` before a title leads back to the top. */
function withoutArrow(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.filter(child => child.type !== 'link' || !isArrow(plain(child)))
}

function asWords(child: PhrasingContent): PhrasingContent {
  if (child.type === 'break') return { type: 'text', value: ' ' }
  if (child.type === 'image') return { type: 'text', value: child.alt ?? '' }
  return child.type === 'text' ? { ...child, value: child.value.replace(/\s+/g, ' ') } : child
}

function withoutNumber(
  children: readonly PhrasingContent[],
  { note, origin }: TidyContext,
): PhrasingContent[] {
  const whole = plain(children)
  const length = numberLength(whole)
  if (length > 0) note('numbers', whole.slice(0, length), origin)
  return dropStart(children, whole.slice(0, length).replace(/\s/g, '').length).children
}
