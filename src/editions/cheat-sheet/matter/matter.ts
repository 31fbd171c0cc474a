/** What the sheet says of a question beyond its summary, step by step. */
import type { PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { FollowUp, Question } from '../../../model/guide.js'
import { blockOf } from './block.js'
import { codeOf } from './code.js'
import { cutSentences } from './cut-sentences.js'
import { pitfallOf } from './pitfall.js'

type MatterKind = 'answer' | 'block' | 'code' | 'pitfall' | 'followup' | 'reply'

/** `line`: words that run on; `blocks`: tables, lists, code, figures. */
export type MatterContent = { line: PhrasingContent[] } | { blocks: RootContent[] }

export interface Matter {
  /** How deep a sheet goes that shows it; the summary is step 0. */
  step: number
  kind: MatterKind
  content: MatterContent
  /** Step of the same question without which it says nothing. */
  needs: number | null
}

interface Row {
  step: number
  kind: MatterKind
  needs?: number
  find(question: Question): MatterContent | null
}

const REPLY = { sentences: 2, characters: 240 }
const ANSWER = { sentences: 3, characters: 360 }

/** In the order in which they stand on a card. */
const ROWS: readonly Row[] = [
  { step: 9, kind: 'answer', find: question => line(spokenOf(question)) },
  { step: 2, kind: 'block', find: question => blocks(blockOf(question)) },
  { step: 3, kind: 'code', find: question => blocks(codeOf(question)) },
  { step: 1, kind: 'pitfall', find: question => line(pitfallOf(question, 0)) },
  { step: 4, kind: 'followup', find: ({ followups }) => line(followups[0]?.question) },
  { step: 5, kind: 'reply', needs: 4, find: question => line(replyTo(question, 0)) },
  { step: 6, kind: 'pitfall', needs: 1, find: question => line(pitfallOf(question, 1)) },
  { step: 7, kind: 'followup', needs: 4, find: ({ followups }) => line(followups[1]?.question) },
  { step: 8, kind: 'reply', needs: 7, find: question => line(replyTo(question, 1)) },
]

/** How deep a sheet can go. */
export const DEEPEST = Math.max(...ROWS.map(({ step }) => step))

/** The matter of a question as it stands on a card; a step for which there is none is left out. */
export function matterOf(question: Question): Matter[] {
  return ROWS.flatMap(({ step, kind, needs = null, find }) => {
    const content = find(question)
    return content === null ? [] : [{ step, kind, content, needs }]
  })
}

/** How the answer begins that one would say aloud; nothing where that is what the summary says. */
function spokenOf({ spoken: [first], summary, language }: Question): PhrasingContent[] {
  const isSaid =
    summary.text !== '' && first !== undefined && textOf(first).startsWith(summary.text.replace(/…$/, ''))
  if (first?.type !== 'paragraph' || isSaid) return []
  return cutSentences(first.children, ANSWER, language)
}

/** What answers a follow-up, in at most two sentences. */
function replyTo({ followups, language }: Question, index: number): PhrasingContent[] {
  const answer: FollowUp['answer'] = followups[index]?.answer ?? []
  const [first] = answer
  return first?.type === 'paragraph' ? cutSentences(first.children, REPLY, language) : []
}

function line(found: PhrasingContent[] | null | undefined): MatterContent | null {
  return found == null || found.length === 0 ? null : { line: found }
}

function blocks(found: RootContent[] | null): MatterContent | null {
  return found === null || found.length === 0 ? null : { blocks: found }
}
