import { createMessage, VademecumError } from '../diagnostics.js'
import type { EditionTable } from '../editions/edition.js'
import { createMemory } from '../memory/memory.js'
import type { EditionName } from '../model/build.js'
import type { Guide } from '../model/guide.js'
import type { Message } from '../model/message.js'
import type { Renderer } from '../render/index.js'
import { withoutRepeats } from './messages.js'
import { SAMPLE, sampleSelection } from './sample-selection.js'

/**
 * What is wrong with a theme of the guide's own, found without a browser: the documents of the editions are made of one question. A template may
 * be wrong, make what none may, lack the id that a link needs, or leave out what an author wrote. The built-in theme has its own tests.
 */
export async function checkTheme(
  guide: Guide,
  renderer: Renderer,
  table: EditionTable,
  editions: readonly EditionName[],
): Promise<Message[]> {
  const selection = sampleSelection(guide)
  if (renderer.theme.isBuiltIn || selection === null) return []
  const alone = { ...renderer, guide: selection.guide, memory: createMemory() }
  const messages: Message[] = []
  for (const edition of editions) {
    try {
      for (const { template, markup, ids, shows } of await table[edition].rehearse(selection, alone)) {
        const place = { file: renderer.theme.shown(template), line: 1, column: 1 }
        const given = idsOf(markup)
        const missing = [...new Set(ids)].filter(id => !given.has(id))
        if (missing.length > 0) messages.push(createMessage('theme-broken', place, ...lacking(missing)))
        const left = shows.filter(part => !markup.includes(SAMPLE[part]))
        if (left.length > 0) messages.push(createMessage('theme-incomplete', place, ...leftOut(left)))
      }
    } catch (error) {
      messages.push(...themeMessages(error))
    }
  }
  return withoutRepeats(messages)
}

/** An error of the theme as messages; throws any other on. */
export function themeMessages(error: unknown): Message[] {
  if (!(error instanceof VademecumError) || error.status !== 1) throw error
  if (error.messages.length > 0) return error.messages
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return [createMessage('theme-broken', null, `${error.message}${cause}`, error.hint)]
}

function lacking(ids: string[]): [string, string] {
  const names = ids.map(id => `\`${id}\``).join(', ')
  return [
    `The template gives no element the id ${names}`,
    'What links lead to carries its id: `id="{{ question.id }}"`.',
  ]
}

function leftOut(parts: (keyof typeof SAMPLE)[]): [string, string] {
  const names = parts.map(part => PARTS[part]).join(', ')
  return [
    `The template leaves out ${names}`,
    'Print it with `| raw`, as the template of the classic theme does.',
  ]
}

const PARTS = {
  title: 'the title of a question',
  answer: 'the answer of a question',
  summary: 'the summary of a question',
  category: 'the title of a category',
  introduction: 'the introduction of a category',
  opening: 'the introduction of the guide',
  frame: '`headHtml`, the policy and the style of the page',
} as const satisfies Record<keyof typeof SAMPLE, string>

function idsOf(markup: string): Set<string> {
  const found = markup.matchAll(/\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)
  return new Set([...found].map(([, double, single, bare]) => double ?? single ?? bare ?? ''))
}
