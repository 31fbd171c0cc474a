import type { Guide } from '../model/guide.js'
import { list } from './row.js'

export const tag = list({
  help: 'tags',
  what: 'tag',
  inBundles: 'a tag',
  choices: null,
  known: tagsOf,
  keep: (questions, wanted) => questions.filter(({ tags }) => tags.some(name => wanted.includes(name))),
  title: wanted => wanted,
})

/** Every tag of a guide once, sorted. */
export function tagsOf(guide: Guide): string[] {
  return [...new Set(guide.questions.flatMap(question => question.tags))].sort()
}
