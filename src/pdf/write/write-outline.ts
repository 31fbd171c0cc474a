import type { OutlineEntry } from '../../model/documents.js'
import { textString, writeDictionary } from '../read/dictionary.js'
import type { PdfObject } from './pack.js'
import { encodeName } from './pdf-name.js'

/**
 * The objects of an outline, numbered from `first`, its root first. Entries lead to the named destinations of their anchors; the first level
 * is shown closed. (Chromium's own outline would hold every heading, and lose the spaces at line wraps.)
 */
export function writeOutline(entries: OutlineEntry[], first: number): PdfObject[] {
  const objects: PdfObject[] = []
  let next = first
  const add = (number: number, keys: Record<string, string | null>): void => {
    const present = Object.entries(keys).filter((pair): pair is [string, string] => pair[1] !== null)
    objects.push({ number, body: writeDictionary(present), hasStream: false })
  }
  const level = (siblings: OutlineEntry[], parent: number): { First: string; Last: string } => {
    const numbers = siblings.map(() => next++)
    const at = (index: number): string | null =>
      numbers[index] === undefined ? null : `${numbers[index]} 0 R`
    siblings.forEach(({ title, anchor, children }, index) => {
      const number = numbers[index] ?? 0
      const below =
        children.length === 0 ? {} : { ...level(children, number), Count: String(-children.length) }
      add(number, {
        Title: textString(title),
        Dest: `/${encodeName(anchor)}`,
        Parent: `${parent} 0 R`,
        Prev: at(index - 1),
        Next: at(index + 1),
        ...below,
      })
    })
    return { First: at(0) ?? '', Last: at(siblings.length - 1) ?? '' }
  }
  const root = next++
  const ends = level(entries, root)
  add(root, { Type: '/Outlines', ...ends, Count: String(entries.length) })
  return objects.sort((one, other) => one.number - other.number)
}
