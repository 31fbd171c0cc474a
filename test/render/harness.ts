import { resolve } from 'node:path'
import { COMPILED } from '../../src/config.js'
import type { BlockHighlights } from '../../src/model/documents.js'
import type { Guide } from '../../src/model/guide.js'
import type { PaperName } from '../../src/model/paper.js'
import type { Selection } from '../../src/model/selection.js'
import { toHtml } from '../../src/render/answer/html.js'
import {
  createContext,
  createRenderer,
  type MediumName,
  type Renderer,
  type RendererOptions,
  renderQuestion,
} from '../../src/render/index.js'
import { READING } from '../support/theme-reading.js'
import { makeGuide, makeSelection, type QuestionInput } from './records.js'

export const TEMPLATES = resolve(import.meta.dirname, '../../templates')

export function makeRenderer(
  guide: Guide,
  options: Partial<RendererOptions> & { paper?: PaperName } = {},
): Promise<Renderer> {
  return createRenderer({
    guide,
    theme: 'classic',
    templates: TEMPLATES,
    reading: READING,
    paper: 'a4',
    date: null,
    compiled: COMPILED,
    split: false,
    ...options,
  })
}

/** One answer as HTML, in a guide of this question and perhaps others. */
export async function renderAnswer(
  answer: string,
  medium: MediumName,
  setup: { others?: QuestionInput[]; selected?: string[]; settings?: Partial<Guide['settings']> } = {},
): Promise<{ html: string; highlights: BlockHighlights[]; guide: Guide; selection: Selection }> {
  const guide = await makeGuide({
    ...(setup.settings ? { settings: setup.settings } : {}),
    categories: [
      { title: 'First', questions: [{ id: 'one', answer }] },
      ...(setup.others ? [{ title: 'Second', questions: setup.others }] : []),
    ],
  })
  const selection = makeSelection(guide, setup.selected)
  const files = new Map(guide.categories.map(({ id }) => [id, `${id}.xhtml`]))
  const context = createContext(selection, await makeRenderer(guide), files)
  const [question] = guide.questions
  if (question === undefined) throw new Error('no question')
  const html = toHtml(renderQuestion(question, medium, context))
  return { html, highlights: context.highlights, guide, selection }
}
