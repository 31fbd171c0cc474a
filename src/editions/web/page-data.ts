/** What the page's script is given: the records it searches and schedules, and the words it says. */
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { documentOf } from '../../filters/query.js'
import type { GuideSettings, Question } from '../../model/guide.js'
import type { PageData } from '../../model/page.js'
import type { RenderContext } from '../../render/renderer/context.js'

/** JSON, deflated and in base64: a third of the size, and no text of the guide can end the element it stands in. */
export function encodePageData(data: PageData): string {
  return deflateRawSync(Buffer.from(JSON.stringify(data)), { level: 9 }).toString('base64')
}

/**
 * The data of a selection, the texts of the questions in `seen` left out, as their answers hold them to the word. The guide's key depends on nothing
 * that changes from version to version or from selection to selection.
 */
export function pageData(
  { selection, renderer }: RenderContext,
  seen: ReadonlySet<string> = new Set(),
): PageData {
  return {
    guide: guideKey(selection.guide.settings),
    categories: selection.categories.map(({ id, number, title }) => ({ id, number, title: title.text })),
    questions: selection.questions.map(question => ({
      ...pageQuestion(question),
      ...(seen.has(question.id) ? {} : { text: question.text }),
    })),
    words: renderer.words.web,
    language: renderer.words.language,
    levels: renderer.words.level,
  }
}

const known = new WeakMap<Question, PageData['questions'][number]>()

/** Code and text are left out: the page holds them. */
function pageQuestion(question: Question): PageData['questions'][number] {
  const { code: _, text: __, ...document } = documentOf(question)
  const data = known.get(question) ?? {
    ...document,
    number: question.number.text,
    minutes: question.readingMinutes,
    hash: question.hash.slice(0, 12),
  }
  known.set(question, data)
  return data
}

function guideKey({ title, language, publisher }: GuideSettings): string {
  const named = JSON.stringify([title, language, publisher])
  return createHash('sha256').update(named).digest('hex').slice(0, 16)
}
