/**
 * Finished markup of a guide on its way through a template. The template sees a stand-in for each; so it cannot change what is clean already, what
 * it makes of its own is small enough to be looked at whole, and a large book is not copied from loop to loop.
 */

/** Noncharacters, which no text of a guide has a use for: https://www.unicode.org/faq/private_use.html#noncharacters */
const STAND_IN = /\uFDD0(\d+)\uFDD1/g

/** Names of values that are finished markup. */
const MARKUP = /(?:H|Xh)tml$/

/** A copy of the template's values with stand-ins for finished markup, and what these stand for, by number. */
export function holdMarkup(data: object): { data: object; held: string[] } {
  const held: string[] = []
  const copy = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') {
      if (!MARKUP.test(name)) return value.replace(/[\uFDD0\uFDD1]/g, '\uFFFD')
      if (value === '') return value
      return `\uFDD0${held.push(value) - 1}\uFDD1`
    }
    if (Array.isArray(value)) return value.map(entry => copy(entry, name))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry, key)]))
  }
  return { data: copy(data, '') as object, held }
}

/** Puts the markup where its stand-ins are, or what `dress` makes of it. */
export function fillHeld(
  text: string,
  held: readonly string[],
  dress: (markup: string, number: number) => string = markup => markup,
): string {
  return text.replace(STAND_IN, (standIn, number: string) => {
    const markup = held[Number(number)]
    return markup === undefined ? standIn : dress(markup, Number(number))
  })
}

/** Whether a text holds a stand-in, or what a filter left of one. */
export function isHeld(text: string): boolean {
  return /[\uFDD0\uFDD1]/.test(text)
}

/** Whether a text holds what a filter left of a stand-in. */
export function isHeldBroken(text: string): boolean {
  return isHeld(text.replace(STAND_IN, ''))
}
