/** What a query cannot mean, and how it is said in English; the page says it in its own words, with the same slots. */
export const QUERY_PROBLEMS = {
  nothingBeforeOr: 'Nothing stands before `OR`',
  nothingAfterOr: 'Nothing stands after `OR`',
  tooDeep: 'Groups nest deeper than {deepest}',
  groupNotClosed: 'The group is not closed: a `)` is missing',
  groupEmpty: 'The group is empty',
  phraseNotClosed: 'The phrase is not closed: a `"` is missing',
  phraseEmpty: 'The phrase is empty',
  valueMissing: 'A value is missing after `{field}:`',
  unknownLevel: 'Unknown level `{level}`, expected junior, mid, senior or staff',
  unknownTag: 'Unknown tag `{name}`',
  unknownTagNear: 'Unknown tag `{name}`, did you mean `{near}`?',
  unknownCategory: 'Unknown category `{name}`',
  unknownCategoryNear: 'Unknown category `{name}`, did you mean `{near}`?',
  unknownId: 'Unknown question id `{name}`',
  unknownIdNear: 'Unknown question id `{name}`, did you mean `{near}`?',
} as const

export type QueryProblemName = keyof typeof QUERY_PROBLEMS

/** `column` is 1-based, in UTF-16 units. */
export interface QueryProblem {
  column: number
  problem: QueryProblemName
  slots: Readonly<Record<string, string | number>>
}
