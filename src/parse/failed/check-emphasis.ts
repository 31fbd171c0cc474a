import { shortText } from '../text/short-text.js'
import { isCodeName } from './code-names.js'
import type { Marks } from './footnote-marks.js'
import type { Masked } from './masked.js'
import { begins, ends, isAtStart, isMeantPair, isProse, signs } from './meant-emphasis.js'
import { type Run, runsOf } from './runs.js'
import type { Tell } from './tell.js'

const KINDS: Record<string, { name: string; adjective: string; tag: string } | undefined> = {
  '*': { name: 'Italic type', adjective: 'italic', tag: 'i' },
  _: { name: 'Italic type', adjective: 'italic', tag: 'i' },
  '**': { name: 'Bold type', adjective: 'bold', tag: 'b' },
  __: { name: 'Bold type', adjective: 'bold', tag: 'b' },
  '***': { name: 'Bold type', adjective: 'bold', tag: 'b' },
  ___: { name: 'Bold type', adjective: 'bold', tag: 'b' },
  '~~': { name: 'Struck-out text', adjective: 'struck out', tag: 's' },
}

/** Runs of one block that are looked at: nobody reads more messages about a paragraph. */
const MOST = 60

/** Tells of emphasis that is not closed, was never begun, or is none because of a blank. */
export function checkEmphasis(masked: Masked, marks: Marks, tell: Tell): void {
  const { text } = masked
  if (!/[*_]|~~/.test(text)) return
  const runs = runsOf(masked)
    .filter(run => KINDS[signs(run)] !== undefined)
    .slice(0, MOST)
  const list = runs.filter(run => isListMark(run, text))
  if (list.length > 1 && list[0]) {
    tell(
      'markup-unread',
      list[0].index,
      'This is no list: a blank is missing after `*`',
      'Write `* text`, the list after an empty line; write `\\*` for a sign that is text.',
    )
  }
  const rest = list.length > 1 ? runs.filter(run => !list.includes(run)) : runs
  const marked = new Set(rest.filter(run => run.opens && isCodeName(run, text)).map(({ mark }) => mark))
  for (let index = 0; index < rest.length; index++) {
    const run = rest[index]
    if (!run) continue
    const end = rest.slice(index + 1).find(other => signs(other) === signs(run))
    if (end && isMeantPair(run, end, text)) {
      tellPair(run, end, masked, tell)
      index = rest.indexOf(end)
    } else if (begins(run, text) && (!marked.has(run.mark) || isProse(run, text))) {
      if (!(marks.has(signs(run)) && isAtStart(run, text))) tellOpen(run, masked, tell)
    } else if (ends(run, text) && !marks.has(signs(run))) tellEnd(run, masked, tell)
  }
}

function isListMark(run: Run, text: string): boolean {
  return (
    signs(run) === '*' && isAtStart(run, text) && /[\p{L}\p{N}]/u.test(run.after) && !isCodeName(run, text)
  )
}

function tellPair(run: Run, end: Run, { text, source }: Masked, tell: Tell): void {
  const kind = KINDS[signs(run)]
  const whole = source.slice(run.index, end.index + end.size)
  const inner = source.slice(run.index + run.size, end.index)
  const hasBlank = inner !== inner.trim()
  const tidy = shortText(inner.trim())
  const hint = hasBlank
    ? `Leave no blank inside: \`${signs(run)}${tidy}${signs(run)}\`.`
    : `Where it touches letters and punctuation write \`<${kind?.tag}>${tidy}</${kind?.tag}>\`.`
  const isText = text.slice(run.index, end.index).includes('\0')
  tell(
    'markup-unread',
    run.index,
    `\`${shortText(whole)}\` is not ${kind?.adjective}`,
    isText ? `${hint} Signs that are text have a backslash before each.` : hint,
  )
}

function tellOpen(run: Run, { source }: Masked, tell: Tell): void {
  const [words = ''] = /^\S+(?: \S+)?/.exec(source.slice(run.index + run.size)) ?? []
  const sign = signs(run)
  const escaped = `\\${run.mark}`.repeat(run.size)
  tell(
    'markup-unread',
    run.index,
    `${KINDS[sign]?.name} begins at \`${shortText(sign + words)}\` and never ends`,
    `End it with \`${sign}\` in the same paragraph; write \`${escaped}\` for what is text, or put code in backticks.`,
  )
}

function tellEnd(run: Run, { source }: Masked, tell: Tell): void {
  const word = source.slice(0, run.index).split(/\s/).at(-1) ?? ''
  const sign = signs(run)
  const escaped = `\\${run.mark}`.repeat(run.size)
  tell(
    'markup-unread',
    run.index,
    `${KINDS[sign]?.name} ends at \`${shortText(word + sign)}\` and never begins`,
    `Begin it with \`${sign}\` in the same paragraph; write \`${escaped}\` for what is text, or put code in backticks.`,
  )
}
