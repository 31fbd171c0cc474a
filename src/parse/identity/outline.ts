import type { CategorySection, GuideSource, Section } from '../adapters/guide-source.js'
import type { Report } from '../text/report.js'
import { assignId, type TakenIds } from './assign-id.js'
import {
  draftId,
  isDraft,
  type Matter,
  type MatterRules,
  readCategoryMatter,
  readMatter,
} from './read-matter.js'

export interface OutlinedQuestion {
  id: string
  category: string
  number: { category: number; question: number; text: string }
  /** Its own or that of its category; null: that of the guide. */
  language: string | null
  section: Section
  matter: Matter
}

export interface OutlinedCategory {
  id: string
  number: number
  language: string | null
  section: CategorySection
  questions: OutlinedQuestion[]
}

/** The guide with every id and number given out. */
export interface Outline {
  categories: OutlinedCategory[]
  questions: OutlinedQuestion[]
  /** What was left out as a draft: links to it become text. */
  drafts: { id: string; path: string }[]
}

/** Leaves out drafts and empty categories, then numbers and names what is left, and reads its front matter. */
export function createOutline(
  source: GuideSource,
  rules: MatterRules,
  withDrafts: boolean,
  report: Report,
): Outline {
  const taken: TakenIds = new Map()
  const drafts: Outline['drafts'] = []
  const categories: OutlinedCategory[] = []
  for (const section of source.categories) {
    const left = section.questions
      .filter(({ lost }) => lost !== 'everything')
      .filter(question => withDrafts || !isDraft(question))
    drafts.push(
      ...section.questions
        .filter(question => !left.includes(question))
        .map(question => ({ id: draftId(question), path: question.fragment.path })),
    )
    if (section.questions.length === 0) reportEmpty(section, report)
    if (left.length === 0) continue
    const number = categories.length + 1
    const { id: wanted, language = null } = readCategoryMatter(section, report)
    const id = assignId(section, wanted, `category-${number}`, taken, report)
    categories.push({
      id,
      number,
      language,
      section,
      questions: outlineQuestions(left, { id, number, language }, rules, taken, report),
    })
  }
  return { categories, questions: categories.flatMap(category => category.questions), drafts }
}

function outlineQuestions(
  sections: Section[],
  category: Pick<OutlinedCategory, 'id' | 'number' | 'language'>,
  rules: MatterRules,
  taken: TakenIds,
  report: Report,
): OutlinedQuestion[] {
  return sections.map((section, index) => {
    const text = `${category.number}.${index + 1}`
    const matter = readMatter(section, rules, report)
    const stand = `question-${category.number}-${index + 1}`
    return {
      id: assignId(section, matter.values.id, stand, taken, report),
      category: category.id,
      number: { category: category.number, question: index + 1, text },
      language: matter.values.language ?? category.language,
      section,
      matter,
    }
  })
}

function reportEmpty(section: CategorySection, report: Report): void {
  report(
    'category-empty',
    section.fragment.place(section.heading?.position?.start),
    `The category \`${section.name.text}\` has no questions and is left out`,
    section.folder === null
      ? 'Add a question below it: `### …`.'
      : 'Add a question, or begin the name of the folder with `_`.',
  )
}
