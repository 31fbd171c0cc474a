import { elementRow } from '../../html/element.js'
import type { Fate } from '../../html/vocabulary.js'

/** What becomes of an element. Null: HTML has no such element. */
export function fateOf(name: string): Fate | null {
  return elementRow(name)?.fate ?? null
}

/** `<input>` passes as the box of a task list only: no edition takes what one would type. */
export function isFormField(name: string, attributes: { name: string; value: string }[]): boolean {
  const type = attributes.find(attribute => attribute.name === 'type')?.value
  return name === 'input' && type?.toLowerCase() !== 'checkbox'
}
