import type { RootContent } from 'mdast'
import { LIMITS } from '../text/limits.js'
import { plainText } from '../tree/plain-text.js'
import { sentencesOf } from './sentences.js'

/** What only announces an answer. */
const ANSWER =
  /^(?:(?:short |the )?answer|ans|antwort|respuesta|réponse|risposta|resposta|odpowiedź|ответ|відповідь|cevap|答案|答|回答|解答|정답|답)\s*[:：]\s*/iu
/** What stands beside an answer: `Note:`, `Beispiel:`. */
const ASIDE =
  /^(?:p\.?s\.?|n\.?b\.?|(?:please )?note|notice|remark|hint|tip|example|e\.g\.|for example|warning|important|caution|attention|source|see(?: also)?|update|edit|disclaimer|hinweis|anmerkung|achtung|beispiel|tipp|quelle|nota|ejemplo|importante|atención|fuente|remarque|exemple|attention|astuce|esempio|attenzione|fonte|exemplo|atenção|uwaga|przykład|примечание|пример|важно|внимание|примітка|приклад|not|örnek|注意|注|备注|例如|例|示例|提示|참고|예|주의)[^\p{L}.!?。]{0,4}[:：]/iu
/** One of several options, or of several steps. */
const OPTION = /^\(?(?:[A-Za-z]|\d{1,2}|[ivx]{1,4})[.):：)]\s/u
/** What leads to something else and says nothing itself. */
const LEAD =
  /^(?:here(?:['’]s| is| are)|see|below (?:is|are)|the following|consider|let['’]?s|let us|look at)(?!\p{L})/iu

/**
 * A line that cannot be wrong, made of an answer whose author wrote none: its first whole sentence. Null where there is none, or none as short as a line.
 * Lists, code, tables, quotes and call-outs give none, as part of them is not what they say; nor does what stands below a later heading.
 */
export function deriveSummary(answer: readonly RootContent[]): string | null {
  const start = answer.findIndex(({ type }) => type !== 'heading')
  const end = answer.findIndex(({ type }, index) => type === 'heading' && index > start)
  for (const node of answer.slice(Math.max(start, 0), end < 0 ? undefined : end)) {
    if (node.type !== 'paragraph') continue
    const text = plainText(node).trim().replace(ANSWER, '')
    if (ASIDE.test(text) || OPTION.test(text)) continue
    const sentence = firstSentence(text)
    if (sentence !== null) return [...sentence].length <= LIMITS.derived ? sentence : null
  }
  return null
}

/** A bare "No." goes with what follows it, which may well turn it round. */
function firstSentence(text: string): string | null {
  const sentences = sentencesOf(text)
  const at = sentences.findIndex(isStatement)
  const first = sentences[at]
  if (first === undefined) return null
  const next = sentences[at + 1]
  const isBare = first.split(/\s/).length < 3 && !/[。！]$/u.test(first)
  if (!isBare || next === undefined) return isBare && !text.endsWith(first) ? null : first
  return `${first} ${next}`
}

function isStatement(sentence: string): boolean {
  const behind = sentence.split(/\p{L}/u).at(-1) ?? ''
  return /\p{L}{2}/u.test(sentence) && !/[?？؟…]|\.\./.test(behind) && !LEAD.test(sentence)
}
