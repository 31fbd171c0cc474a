import type { Category, Guide, Question } from '../../model/guide.js'
import type { Passage } from './passage.js'

/** What the cover says; guide.yaml lies where the paths of questions begin, and a guide of one file is its own place. */
export function settingsPassages(
  { title, subtitle, badges, authors, publisher, license, version, bundles, places = {} }: Guide['settings'],
  shown: Question | undefined,
  category: Category | undefined,
): Passage[] {
  if (shown === undefined) return []
  const isOneFile = category?.place.file === shown.place.file
  const file = isOneFile ? shown.place.file : `${shown.place.file.slice(0, -shown.path.length)}guide.yaml`
  const said = Object.entries({ title, subtitle, badges, authors, publisher, license, version }).flatMap(
    ([key, value]) =>
      Array.isArray(value)
        ? value.map((text, index) => [`${key}.${index}`, text] as const)
        : [[key, value] as const],
  )
  return [
    ...said.flatMap(([key, text]) =>
      text === null
        ? []
        : [{ text, place: places[key] ?? { file, line: 1, column: 1 }, use: 'text' } as const],
    ),
    ...bundles.map(bundle => ({ text: bundle.title, place: bundle.place, use: 'text' }) as const),
  ]
}
