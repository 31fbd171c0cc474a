import { createHash } from 'node:crypto'
import type { PhrasingContent, Root } from 'mdast'
import type { Kind } from '../../memory/memory.js'
import type { Choice, Inline, Question } from '../../model/guide.js'
import type { OutlinedQuestion } from '../identity/outline.js'
import { type Made, onceInGuide } from '../kept/once-in-guide.js'
import type { LinkContext } from '../links/set-targets.js'
import { nearestId } from '../text/nearest-id.js'
import { plainText } from '../tree/plain-text.js'
import { choicesFirst, choicesOf, rightOptions } from './choices.js'
import { type RecordContext, resolveText } from './context.js'
import { deriveSummary } from './derive-summary.js'
import { readingMinutes } from './reading-minutes.js'
import { splitAnswer } from './split-answer.js'
import { readSummary } from './summary.js'
import { readTitle } from './title.js'

/** A record without its place in the guide. */
type Unplaced = Omit<Question, 'category' | 'number'>

const UNPLACED: Kind<Made<Unplaced>> = {}
const placed = new WeakMap<Unplaced, Question>()

/**
 * Makes the record of a question: links and pictures resolved, the answer split into its parts. The record of a section that is kept is the very
 * same object as long as nothing changes in it.
 */
export async function makeQuestion(outlined: OutlinedQuestion, context: RecordContext): Promise<Question> {
  const { id, section, matter, number, category } = outlined
  const own = [id, outlined.language ?? context.language, matter]
  const record = await onceInGuide(section, UNPLACED, own, context, noting => unplaced(outlined, noting))
  const known = placed.get(record)
  if (known?.number.text === number.text && known.category === category) return known
  const { id: _, path, place, ...rest } = record
  const question = { id, path, place, category, number, ...rest }
  placed.set(record, question)
  return question
}

async function unplaced(outlined: OutlinedQuestion, context: RecordContext): Promise<Unplaced> {
  const { id, section, matter } = outlined
  const { values } = matter
  const { root: answer, links, linkContext } = await resolveText(section, id, context)
  choicesFirst(answer)
  const choices = choicesOf(answer)
  const place = section.fragment.place(section.heading?.position?.start)
  const { terms, ...parts } = splitAnswer(answer)
  const text = plainText(answer)
  const index = values.index ?? []
  if (answer.children.every(node => node.type === 'footnoteDefinition')) {
    context.report(
      'answer-empty',
      place,
      `The question \`${id}\` has no answer`,
      'Write it below the heading.',
    )
  }
  return {
    id,
    path: section.fragment.path,
    place,
    language: outlined.language ?? context.language,
    title: readTitle(section, linkContext),
    level: values.level ?? null,
    tags: values.tags ?? [],
    summary: summaryOf(outlined, answer, choices, linkContext),
    isSummaryWritten: values.summary !== undefined,
    short: values.short ?? null,
    related: relatedOf(outlined, linkContext),
    index,
    weight: values.weight ?? 1,
    draft: values.draft ?? false,
    extra: values.extra ?? false,
    choices,
    answer,
    ...parts,
    terms: [...new Set([...terms, ...index])],
    links,
    text,
    readingMinutes: readingMinutes(text, countLines(parts.snippets)),
    hash: createHash('sha256').update(section.source).digest('hex'),
  }
}

/** As it is written, or the right options, or a sentence; empty where none of these may stand alone. */
function summaryOf(
  { matter }: OutlinedQuestion,
  answer: Root,
  choices: readonly Choice[],
  context: LinkContext,
): Inline {
  const { summary } = matter.values
  if (summary !== undefined) return readSummary(summary, matter.valuePlace(['summary']), context)
  const nodes = choices.length > 0 ? (rightOptions(choices) ?? []) : sentence(deriveSummary(answer.children))
  const text = plainText({ type: 'paragraph', children: nodes }).trim()
  return { source: text, text, nodes }
}

function sentence(text: string | null): PhrasingContent[] {
  return text === null ? [] : [{ type: 'text', value: text }]
}

/** The related questions that exist; a dead one is reported, a draft is left out. */
function relatedOf({ id, matter }: OutlinedQuestion, { directory, report }: LinkContext): string[] {
  return (matter.values.related ?? []).filter((related, index) => {
    const place = matter.valuePlace(['related', index])
    if (related === id)
      report('related-dead', place, `\`${id}\` is related to itself`, 'Remove it from `related`.')
    else if (directory.questions.has(related)) return true
    else if (!directory.drafts.has(related)) {
      const near = nearestId(related, directory.questions.keys())
      const hint = near ? `Did you mean \`${near}\`?` : '`vademecum list` shows the ids of all questions.'
      report('related-dead', place, `\`related\` names \`${related}\`, which is no question`, hint)
    }
    return false
  })
}

function countLines(snippets: Question['snippets']): number {
  return snippets.reduce((lines, { visible }) => lines + visible.split('\n').length, 0)
}
