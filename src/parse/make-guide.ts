import { createMemory, type Memory } from '../memory/memory.js'
import { type Category, type Guide, type GuideSettings, REQUIRABLE } from '../model/guide.js'
import type { PictureRoom } from '../model/picture.js'
import type { GuideSource, Section } from './adapters/guide-source.js'
import { createOutline } from './identity/outline.js'
import { createImageLoader } from './images/image-loader.js'
import { createDirectory } from './links/directory.js'
import type { RecordContext } from './record/context.js'
import { makeCategory } from './record/make-category.js'
import { makeIntroduction } from './record/make-introduction.js'
import { makeQuestion } from './record/make-question.js'
import { prepare } from './record/prepare.js'
import { readSettings } from './settings/read-settings.js'
import { LIMITS } from './text/limits.js'
import type { Report } from './text/report.js'

/** The room that the pages of a guide's theme have for a picture; null where that is not known. */
export type PictureRoomOf = (settings: GuideSettings) => Promise<PictureRoom | null>

/** What is asked for beside the guide. */
export interface Wanted {
  /** Keep questions with `draft: true`. */
  drafts: boolean
  /** Ask every question for all that a guide may ask for. */
  strict: boolean
}

/** The records of what an adapter has read, whatever its format; null when there is no question to show. Problems are reported. */
export async function makeGuide(
  source: GuideSource,
  wanted: Wanted,
  report: Report,
  memory: Memory = createMemory(),
  room: PictureRoomOf = async () => null,
): Promise<Guide | null> {
  const settings = await readSettings(source, report)
  const outline = createOutline(
    source,
    wanted.strict ? { ...settings, require: [...REQUIRABLE] } : settings,
    wanted.drafts,
    report,
  )
  const prepared = prepare(outline, source.introduction, report)
  const anchors = new Map(
    outline.questions.map(({ id, section }) => [id, prepared.get(section)?.anchors ?? new Map()]),
  )
  const loader = createImageLoader(source.root, memory)
  const context: RecordContext = {
    prepared,
    directory: createDirectory(outline, id => anchors.get(id) ?? new Map()),
    loader,
    assets: new Map(),
    language: settings.language,
    report,
  }
  const introduction = source.introduction ? await makeIntroduction(source.introduction, context) : null
  const categories: Category[] = []
  for (const category of outline.categories) {
    const questions = []
    for (const question of category.questions) questions.push(await makeQuestion(question, context))
    categories.push(await makeCategory(category, questions, context))
  }
  const questions = categories.flatMap(category => category.questions)
  if (questions.length === 0) {
    const isLost = source.isLost || source.categories.some(category => category.questions.some(wasLost))
    if (isLost) return null
    report(
      'guide-empty',
      source.place,
      'The guide has no questions',
      source.strict
        ? 'A category is a folder with a category.md; each Markdown file beside it is a question.'
        : 'A heading `##` begins a category, `###` a question.',
    )
    return null
  }
  await loader.fit(context.assets, async () => (await room(settings)) ?? LIMITS.printed)
  return { root: source.path, settings, introduction, categories, questions, assets: context.assets }
}

/** The question could not be read, which is told. */
function wasLost({ lost }: Section): boolean {
  return lost === 'everything'
}
