/** Guides of a few answers for tests of the render stage, in the shapes of the model as the parser makes them. */
import { stringify } from 'yaml'
import type { Guide, GuideFont, GuideSettings, Question } from '../../src/model/guide.js'
import type { Selection } from '../../src/model/selection.js'
import { makeSelection as select } from '../../src/select/selection.js'
import { type GuideFiles, parsedGuide } from '../support/parsed-guide.js'

export interface QuestionInput {
  id: string
  title?: string
  summary?: string
  short?: string
  /** null: it has none. */
  level?: Question['level']
  tags?: string[]
  related?: string[]
  /** In Markdown; a link leads to another question by its id. */
  answer: string
  language?: string
}

export interface GuideInput {
  settings?: Partial<Omit<GuideSettings, 'bundles'>>
  categories: { title: string; introduction?: string; language?: string; questions: QuestionInput[] }[]
  /** Pictures and what else stands in the guide's folder. */
  files?: GuideFiles
}

/** Categories have the ids `chapter-1`, `chapter-2` and the folders `1-chapter-1`, `2-chapter-2`. */
export async function makeGuide({ settings, categories, files }: GuideInput): Promise<Guide> {
  const texts = categories.flatMap(({ title, introduction, language, questions }, index) => {
    const folder = `${index + 1}-chapter-${index + 1}`
    return [
      [
        `${folder}/category.md`,
        `${matter({ language })}# ${title}\n\n${introduction ?? 'What to expect.'}\n`,
      ],
      ...questions.map((question, at) => [`${folder}/${at + 1}-${question.id}.md`, questionFile(question)]),
    ]
  })
  const fonts = settings?.fonts ?? []
  const all = {
    ...files,
    ...Object.fromEntries(fonts.map(({ path, bytes }) => [path, bytes])),
    'guide.yaml': settingsFile(settings ?? {}, fonts),
    ...Object.fromEntries(texts),
  }
  return (await parsedGuide(all, '/guide')).guide
}

function settingsFile(settings: NonNullable<GuideInput['settings']>, fonts: GuideFont[]): string {
  const named = fonts.map(({ path, weight, style, use }) => ({ file: path, weight, style, use }))
  const said = Object.entries({ title: 'A Guide', ...settings, fonts: named })
  return stringify(Object.fromEntries(said.filter(([, value]) => value !== null)))
}

function questionFile(input: QuestionInput): string {
  const { id, title, answer, short, related, language } = input
  const { level = 'mid', tags = ['testing'], summary = `A line on ${id}.` } = input
  const values = { level: level ?? undefined, tags: tags.length === 0 ? undefined : tags, summary }
  const head = matter({ ...values, short, related, language })
  return `${head}# ${title ?? `What is ${id}?`}\n\n${answer}\n`
}

/** Front matter of the values that are there. */
function matter(values: Record<string, unknown>): string {
  const said = Object.entries(values).filter(([, value]) => value !== undefined)
  return said.length === 0 ? '' : `---\n${stringify(Object.fromEntries(said))}---\n\n`
}

/** The whole guide, or the questions named. */
export function makeSelection(guide: Guide, ids?: string[]): Selection {
  if (ids === undefined) return select(guide, 'guide', 'guide', null, guide.questions)
  const wanted = guide.questions.filter(({ id }) => ids.includes(id))
  return select(guide, 'selection', 'selection', 'Some questions', wanted)
}
