/** The query language of the command line, of bundles and of the page: no Node, no DOM. */
export type { QueryDocument } from './document.js'
export { fold } from './fold.js'
export { type FoldedDocument, foldDocument, matches, PARTS, type Part } from './matches.js'
export { learnWords, nearWords, type Vocabulary } from './near-words.js'
export { FIELDS, type ParsedQuery, parseQuery } from './parse.js'
export type { Query, QueryProblem } from './query.js'
export { type Look, seenText } from './seen-text.js'
export { type NamesOf, unknownNames } from './unknown-names.js'
