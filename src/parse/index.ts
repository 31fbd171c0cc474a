/** Markdown files → the guide's records, with every content problem found on the way. */
import type { Category, Guide } from '../model/guide.js'
import type { Message } from '../model/message.js'
import { openGuide } from './adapters/open-guide.js'
import { createOutline } from './identity/outline.js'
import { createImageLoader } from './images/set-assets.js'
import { createDirectory } from './links/directory.js'
import type { RecordContext } from './record/context.js'
import { makeCategory } from './record/make-category.js'
import { makeQuestion } from './record/make-question.js'
import { prepare } from './record/prepare.js'
import { readSettings } from './settings/read-settings.js'
import { createReport } from './text/report.js'

export interface LoadOptions {
  /** The current folder: `path` is relative to it, and the files in messages are shown relative to it. */
  cwd: string
  /** Keep questions with `draft: true`. */
  drafts?: boolean
}

/**
 * Loads the guide at `path`, a folder with a guide.yaml or one Markdown file. All problems of its content come back as messages, sorted by
 * place; `guide` is null when there is no question to show. Throws UsageError when there is no guide there, and what the file system throws.
 */
export async function loadGuide(
  path: string,
  options: LoadOptions,
): Promise<{ guide: Guide | null; messages: Message[] }> {
  const { report, messages } = createReport()
  const source = await openGuide(path, options.cwd, report)
  const settings = await readSettings(source, report)
  const outline = createOutline(source, options.drafts ?? false, report)
  const prepared = prepare(outline, report)
  const anchors = new Map(
    outline.questions.map(({ id, section }) => [id, prepared.get(section)?.anchors ?? new Map()]),
  )
  const context: RecordContext = {
    prepared,
    directory: createDirectory(outline, id => anchors.get(id) ?? new Map()),
    loader: createImageLoader(source.root),
    assets: new Map(),
    report,
  }
  const categories: Category[] = []
  for (const plan of outline.categories) {
    const questions = []
    for (const question of plan.questions) questions.push(await makeQuestion(question, context))
    categories.push(await makeCategory(plan, questions, context))
  }
  const questions = categories.flatMap(category => category.questions)
  if (questions.length === 0) {
    report(
      'guide-empty',
      source.place,
      'The guide has no questions',
      source.strict
        ? 'A category is a folder with a category.md; each Markdown file beside it is a question.'
        : 'A heading `##` begins a category, `###` a question.',
    )
    return { guide: null, messages: messages() }
  }
  const guide = { root: source.path, settings, categories, questions, assets: context.assets }
  return { guide, messages: messages() }
}
