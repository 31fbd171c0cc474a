import type { Element, Root } from 'hast'
import { directionOf } from '../../language/direction.js'
import type { Part } from '../../language/part.js'

/**
 * What says that it is in another language (`lang` in raw HTML), and not in which direction, is read in that of its language: browsers do not
 * conclude it (https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute). `onText` gets each text with what it stands in.
 * Changes `tree`.
 */
export function turnParts(tree: Root, around: Part, onText: (text: string, around: Part) => void): void {
  const turn = (parent: Root | Element, within: Part): void => {
    for (const child of parent.children) {
      if (child.type === 'text') onText(child.value, within)
      if (child.type === 'element') turn(child, enter(child, within))
    }
  }
  turn(tree, around)
}

/** What stands in an element that stands in `around`; turns the element. */
function enter({ properties }: Element, around: Part): Part {
  const { dir, lang } = properties
  const language = typeof lang === 'string' ? lang : around.language
  if (dir === 'ltr' || dir === 'rtl') return { language, direction: dir }
  if (dir !== undefined || lang === undefined) return { ...around, language }
  const direction = directionOf(language)
  if (direction !== around.direction) properties.dir = direction
  return { language, direction }
}
