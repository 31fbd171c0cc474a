import type { SnippetMarks } from '../../model/snippet.js'
import { nearest } from '../../nearest.js'

/** What went wrong with the marks of a fence, and the right spelling. */
export interface MarksProblem {
  text: string
  hint: string
}

const KEYS = ['title', 'hl', 'ins', 'del', 'continues'] as const
/** Keys that prove a snippet and are not shown: the lint or the words of the compiler's error, why it is no whole. */
const PROOF_KEYS = ['lint', 'error', 'excerpt']
const EXAMPLE = '(title="src/main.rs" hl="3,5-7" ins="2" del="1")'

/** No marks at all. */
export function noMarks(): SnippetMarks {
  return { title: null, highlighted: [], inserted: [], deleted: [], continues: false }
}

/** One mark: a key with its value, or `continues` alone. */
const MARK = /(?<![\w-])([\w-]+)="([^"]*)"|(?<![^\s])continues(?![^\s])/g

/**
 * Reads `(continues title="src/main.rs" hl="3,5-7")`; a parenthesis with neither `=` nor `continues` alone is a remark,
 * as for rustdoc. `lines` is the number of visible lines.
 */
export function parseMarks(text: string, lines: number): { marks: SnippetMarks; problems: MarksProblem[] } {
  if (!/^\(.*\)$/s.test(text)) return { marks: noMarks(), problems: [unparenthesized(text)] }
  const inner = text.slice(1, -1)
  if (!inner.includes('=') && inner.trim() !== 'continues') return { marks: noMarks(), problems: [] }
  if (inner.replaceAll(MARK, '').trim() !== '') {
    const hint = `Write keys with values in double quotes: \`${EXAMPLE}\`.`
    return { marks: noMarks(), problems: [{ text: `Cannot read the marks \`${text}\``, hint }] }
  }
  const marks = noMarks()
  const problems = [...inner.matchAll(MARK)].flatMap(([, key = 'continues', value = '']) =>
    setMark(marks, key, value, lines),
  )
  return { marks, problems }
}

function setMark(marks: SnippetMarks, key: string, value: string, lines: number): MarksProblem[] {
  if (PROOF_KEYS.includes(key)) return []
  if (key === 'title') {
    marks.title = value.trim() === '' ? null : value
    return []
  }
  if (key === 'continues') {
    marks.continues = true
    return []
  }
  const target = ({ hl: 'highlighted', ins: 'inserted', del: 'deleted' } as const)[key]
  if (!target) {
    const near = nearest(key, [...KEYS, ...PROOF_KEYS])
    const hint = near ? `Did you mean \`${near}\`?` : `Known marks: ${KEYS.join(', ')}.`
    return [{ text: `Unknown mark \`${key}\``, hint }]
  }
  const numbers = parseLines(value)
  if (!numbers)
    return [{ text: `\`${key}="${value}"\` is not a list of lines`, hint: `Write \`${key}="3,5-7"\`.` }]
  marks[target] = numbers.filter(line => line <= lines)
  const beyond = numbers.find(line => line > lines)
  if (beyond === undefined) return []
  return [
    { text: `\`${key}\` names line ${beyond}, the block shows ${lines}`, hint: 'Hidden lines do not count.' },
  ]
}

/** `3,5-7` → [3, 5, 6, 7]; null when it is anything else. */
function parseLines(value: string): number[] | null {
  if (!/^\s*\d{1,4}(?:\s*-\s*\d{1,4})?(?:\s*,\s*\d{1,4}(?:\s*-\s*\d{1,4})?)*\s*$/.test(value)) return null
  const lines = new Set<number>()
  for (const part of value.split(',')) {
    const [from = 0, to = from] = part.split('-').map(Number)
    if (from < 1 || to < from) return null
    for (let line = from; line <= to; line++) lines.add(line)
  }
  return [...lines].sort((a, b) => a - b)
}

/** Marks as other tools write them (`{3,5}`, `title=…`): rustdoc stops testing such a block without a word. */
function unparenthesized(text: string): MarksProblem {
  const lines = /\{([\d\s,-]+)\}/.exec(text)?.[1]?.trim()
  const title = /title\s*=\s*"?([^"{}]+)/.exec(text)?.[1]?.trim()
  const keys = [title && `title="${title}"`, lines && `hl="${lines.replace(/\s+/g, '')}"`].filter(Boolean)
  const spelling = keys.length > 0 ? `(${keys.join(' ')})` : EXAMPLE
  return {
    text: `\`${text}\` stands outside a parenthesis`,
    hint: `What follows the language stands in one, after a space: \`${spelling}\`.`,
  }
}
