import { type ElementRow, VOCABULARY } from './vocabulary.js'

const ROWS = new Map<string, ElementRow>(Object.entries(VOCABULARY))

/** What is known of an element, in whatever case its name is written. Undefined: HTML has no such element. */
export function elementRow(name: string): ElementRow | undefined {
  return ROWS.get(name.toLowerCase())
}

/** The names of the elements for which this holds. */
export function elementsWhere(holds: (row: ElementRow, name: string) => boolean): ReadonlySet<string> {
  return new Set([...ROWS].filter(([name, row]) => holds(row, name)).map(([name]) => name))
}

/** Whether a tag of this name is HTML. A lone capital letter is a type parameter (`Vec<S>`), whatever HTML once called `<S>`. */
export function isHtmlElement(name: string): boolean {
  return !/^[A-Z]$/.test(name) && elementRow(name) !== undefined
}
