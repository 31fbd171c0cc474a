import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { type Choice, isChoices, letterOf } from '../../model/guide.js'
import { optionsOf } from '../clean/check-choices.js'
import { LIMITS } from '../text/limits.js'
import { plainText } from '../tree/plain-text.js'

/** Puts the options of an answer before all else, wherever they are written. Changes the answer. */
export function choicesFirst(answer: Root): void {
  const at = answer.children.findIndex(isChoices)
  if (at > 0) answer.children.unshift(...answer.children.splice(at, 1))
}

/** The options that an answer begins with. */
export function choicesOf(answer: Root): Choice[] {
  const [first] = answer.children
  const list = first !== undefined && isChoices(first) ? optionsOf(first as ContainerDirective) : null
  return (list?.children ?? []).map(({ checked, children }, index) => ({
    letter: letterOf(index),
    isRight: checked === true,
    content: children,
  }))
}

/** The right options as one line; null where none is said to be right, or a line does not hold them whole. */
export function rightOptions(choices: readonly Choice[]): PhrasingContent[] | null {
  const right = choices.filter(({ isRight }) => isRight).map(({ content }) => wordsOf(content))
  const nodes = right.flatMap((words, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: '; ' }] : []),
    ...(words ?? []),
  ])
  const text = plainText({ type: 'paragraph', children: nodes }).trim()
  const isWhole = right.every(words => words !== null) && [...text].length <= LIMITS.derived
  return isWhole && text !== '' ? nodes : null
}

/** The words of an option that is nothing but words. */
function wordsOf([first, ...others]: readonly RootContent[]): PhrasingContent[] | null {
  return first?.type === 'paragraph' && others.length === 0 && plainText(first).trim() !== ''
    ? first.children
    : null
}
