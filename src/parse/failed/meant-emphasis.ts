import { isCodeName } from './code-names.js'
import type { Run } from './runs.js'

/** Words of a language without blanks, where a sign beside punctuation is no emphasis. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const LONGEST = 200

/** The run as it is written. */
export function signs({ mark, size }: Run): string {
  return mark.repeat(size)
}

function lineBefore({ index }: Run, text: string): string {
  return text.slice(text.lastIndexOf('\n', index - 1) + 1, index)
}

/** Whether nothing stands before it in its line. */
export function isAtStart(run: Run, text: string): boolean {
  return /^[ \t>|]*$/.test(lineBefore(run, text))
}

function isBoundary(character: string): boolean {
  return /^[\s("“‘«„[—–¿¡>]$/u.test(character) || UNSPACED.test(character)
}

/** Whether emphasis was to begin: words follow that are no program's. */
export function begins(run: Run, text: string): boolean {
  if (!run.opens || !isBoundary(run.before) || isCodeName(run, text)) return false
  const rest = text.slice(run.index + run.size)
  const [word] =
    (run.size > 1 ? /^["“‘«„(]?[\p{L}\p{N}\uFFFC]/u : /^["“‘«„]?[\p{L}\p{N}\uFFFC]/u).exec(rest) ?? []
  if (word === undefined) return false
  const isStart = isAtStart(run, text) || /[.!?:] $/.test(lineBefore(run, text))
  if (run.mark === '*' && run.size > 1) return !/^\d/.test(word) || isStart
  if (run.mark === '~') return true
  if (word.endsWith('\uFFFC')) return isStart && /[*_[]/.test(run.after)
  if (/\d/.test(word)) return false
  if (run.mark === '*' || isStart) return true
  // A name with a line before it may stand anywhere; a small word of a sentence is none.
  return /^["“‘«„(]?\p{Lu}/u.test(word) || SMALL.test(rest) || /[^\p{ASCII}]/u.test(word)
}

const SMALL =
  /^(?:the|an?|and|or|but|not|no|never|always|only|also|all|any|both|each|every|very|really|much|more|most|less|least|same|this|that|these|those|is|are|was|must|should|can|cannot|may|will|do|does|did|before|after|while|when|where|why|how|what|who|which|without|with|if|then|too|just|even|still|already|exactly)\b/

/** Beside a name of code with the same sign: a word with a capital, and more words. */
export function isProse({ index, size }: Run, text: string): boolean {
  return size > 1 && /^\p{Lu}\p{Ll}+ \p{L}/u.test(text.slice(index + size, index + size + 40))
}

/** Whether emphasis was to end here: behind a word, with nothing that began it. */
export function ends(run: Run, text: string): boolean {
  if (run.size < 2 || run.mark === '_' || !run.closes || run.opens) return false
  const word = lastWord(text.slice(0, run.index))
  return (
    /^\p{L}[\p{Ll}\p{Lo}\p{M}]{2,}[^\p{L}]?$/u.test(word) &&
    !/^(?:char|int|void|float|double|long|short|const|mut|bool|byte|argv?|args|auto)$/.test(word)
  )
}

/** The word at the end of a text with the sign behind it; empty where it ends otherwise. */
function lastWord(text: string): string {
  const bare = text.replace(/[.!?:,)”"’]$/, '')
  const word = bare.split(/[^\p{L}\p{M}\p{N}_]/u).at(-1) ?? ''
  return word && word + text.slice(bare.length)
}

/** Whether two runs were to hold what is between them: a blank inside, or punctuation where CommonMark wants none. */
export function isMeantPair(run: Run, end: Run, text: string): boolean {
  const inner = text.slice(run.index + run.size, end.index)
  if (inner.length > LONGEST || !/[\p{L}\p{N}\uFFFC]/u.test(inner) || !isWhole(inner)) return false
  const outer = `${run.before}${end.after}`
  const [isOpen, isShut] = [/^\s/.test(inner), /\s$/.test(inner)]
  if (!isOpen && !isShut) {
    const edges = `${inner.at(0)}${inner.at(-1)}`
    if (/[^\p{ASCII}\p{L}\p{M}\p{N}\uFFFC]/u.test(edges) || (run.mark !== '_' && UNSPACED.test(outer)))
      return true
    return run.size > 1 && run.mark !== '_' && !/[A-Za-z0-9_]/.test(run.before) && !isCodeName(run, text)
  }
  if (!isOpen && (isCodeName(end, text) || !/[\p{L}\p{N}\s.,;:!?)]/u.test(end.after))) return false
  if (!isOpen)
    return begins(run, text) && (!begins(end, text) || !/[\p{P}\s]\s$|\b(?:and|or|und|et|y)\s$/u.test(inner))
  const isFree = !/[\p{L}\p{N}_]/u.test(outer) && isBoundary(run.before)
  return run.size > 1 && run.mark !== '_' && !/\n/.test(inner) && isFree
}

/** Whether no bracket of it belongs to one outside. */
function isWhole(inner: string): boolean {
  return (inner.match(/[[(（「]/g) ?? []).length === (inner.match(/[\])）」]/g) ?? []).length
}
