import { type Direction, directionOf } from './direction.js'

/** What a template says of a part in another language than what it stands in: `lang` and `dir`. */
export interface Part {
  language: string
  direction: Direction
}

/** The language of a part and its direction; null where they are those of what it stands in. */
export function partOf(language: string, around: string): Part | null {
  return language === around ? null : { language, direction: directionOf(language) }
}
