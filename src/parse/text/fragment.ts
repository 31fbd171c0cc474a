import type { Place } from '../../model/message.js'

/** A point inside a text, 1-based, as unist and YAML give it. */
export interface TextPoint {
  line: number
  column: number
}

/** A piece of Markdown or YAML and where it stands, so that whatever is found in it can be shown to its author. */
export interface Fragment {
  /** The normalised text that positions of nodes point into. */
  source: string
  /** Path of the file inside the guide, with `/`: relative links and pictures start from its folder. */
  path: string
  /** The place of a point of `source`; without a point, the place of its start. */
  place(point?: TextPoint): Place
}

/** A whole file as a fragment. `shown` is its path as people are shown it. */
export function fileFragment(path: string, shown: string, source: string): Fragment {
  return {
    source,
    path,
    place: point => ({ file: shown, line: point?.line ?? 1, column: point?.column ?? 1 }),
  }
}

/** Text cut out of another fragment whose lines all start at the same column, such as a YAML block. */
export function innerFragment(outer: Fragment, source: string, start: TextPoint): Fragment {
  return {
    source,
    path: outer.path,
    place: point =>
      outer.place({
        line: start.line + (point?.line ?? 1) - 1,
        column: start.column + (point?.column ?? 1) - 1,
      }),
  }
}
