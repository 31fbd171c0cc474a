import type { Section } from '../deck.js'
import { endsAsking, holdsMark, isAsking, isNumbered, looksAsked } from '../words/asks.js'
import { isPart } from '../words/parts.js'
import { collectHeadings } from './collect-headings.js'
import type { DepthFacts } from './facts.js'
import type { Candidate, Shape } from './shape.js'

/** Questions are headings of one depth that ask, are numbered, or have an answer in `<details>` below them. */
export const heading: Shape = {
  judge: ({ depths }, wanted) =>
    [...depths]
      .filter(([depth]) => wanted === null || depth === wanted)
      .map(([depth, facts]): Candidate => {
        const count = score(facts)
        const isReal =
          Math.max(facts.asking, facts.answered) / facts.all > 0.3 || facts.listed / facts.all > 0.5
        return {
          name: 'heading',
          depth,
          count: wanted === null ? count : facts.all,
          isForced: wanted !== null,
          holds: wanted !== null || (isReal && count >= 2 && count / facts.all >= 0.5),
          label: labelOf(depth, facts),
        }
      })
      .sort((a, b) => b.count - a.count),
  collect: (page, { depth, isForced }, facts, sink) => {
    const own = depth === null ? undefined : facts.depths.get(depth)
    const isNumberedShape = own !== undefined && own.numbered >= 2 && own.numbered / own.all >= 0.5
    const isListed = own !== undefined && own.listed / own.all >= 0.5
    const hasAnswer = (section: Section): boolean => section.content.some(facts.isAnswer)
    const isQuestion = (section: Section): boolean => {
      if (section.heading === null) return false
      if (isForced) return section.depth === depth
      if (hasAnswer(section)) return true
      const listed = section.heading.data?.listed === true
      const { title } = section
      if (section.depth !== depth)
        return looksAsked(title) && (isNumbered(title) || holdsMark(title) || listed)
      if (isPart(title)) return false
      return (
        !isNumberedShape ||
        listed ||
        isNumbered(title) ||
        (!isListed && (endsAsking(title) || isAsking(title)))
      )
    }
    const isCategory = (section: Section): boolean =>
      !isForced &&
      !hasAnswer(section) &&
      section.kids.filter(kid => hasAnswer(kid) || (isNumbered(kid.title) && isAsking(kid.title))).length >= 2
    if (page.root.content.length > 0) sink.introduction(page.root.content, page.root)
    collectHeadings(page.root, { isQuestion, isCategory, joins: isListed, takesAll: false }, sink)
  },
}

function score({ asked, answered, numbered }: DepthFacts): number {
  return Math.max(asked, answered, numbered)
}

function labelOf(depth: number, { all, listed, numbered, answered }: DepthFacts): string {
  const marks = `\`${'#'.repeat(depth)}\``
  if (listed / all > 0.5) return `${marks} in numbered lists`
  if (answered / all > 0.5) return `${marks} with answers in \`<details>\``
  return numbered / all > 0.5 ? `numbered ${marks}` : `${marks} headings`
}
