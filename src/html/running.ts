import { elementsWhere } from './element.js'

/** Elements whose words run on in the line they stand in; any other ends one. */
export const RUNNING = elementsWhere(
  ({ line, holds, homes }) => line === true && holds !== 'nothing' && homes === undefined,
)

/** Elements that hold what is meant letter by letter. */
export const VERBATIM = elementsWhere(({ verbatim }) => verbatim === true)

/** Elements whose words are never divided: what is looked up, typed or known by its look, headings, and tables, which have their columns. */
export const UNDIVIDED = elementsWhere(({ undivided, verbatim }) => undivided === true || verbatim === true)
