import { type Document, parseDocument } from 'yaml'
import { entryOf } from './entry.js'
import { problemsOf, type YamlProblem } from './problems.js'
import { type Mend, proposals } from './proposals.js'

/** A problem, and the line that would mend it. */
export interface Told {
  problem: YamlProblem
  /** 0-based line of the source, and where on it the faulty value starts. */
  line: number
  column: number
  /** What was wrong with the line; null if nothing is known to mend it. */
  mend: Mend | null
}

/** Problems a document can be read in spite of. */
const HARMLESS = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS', 'ITEMS'])

const LIMITS = { rounds: 40, lines: 12, characters: 200_000 }

/**
 * Parses a YAML text and mends what authors write in it as if it were prose, line by line, so that one mistake is told once and hides no
 * other. A mend is only proposed when YAML reads on from there. `document` is null when something is left that cannot be read.
 */
export function repair(
  source: string,
  takesList: (key: string) => boolean,
): { document: Document | null; source: string; told: Told[] } {
  const told: Told[] = []
  const outdented = outdent(source)
  let text = outdented.text
  if (outdented.told) told.push(outdented.told)
  for (let round = 0; ; round++) {
    const document = parse(text)
    const problems = problemsOf(document, text)
    const serious = problems.filter(({ code }) => !HARMLESS.has(code))
    const [first] = serious
    const found =
      first && round < LIMITS.rounds && source.length <= LIMITS.characters
        ? mendOf(first, text, takesList)
        : null
    if (found) {
      told.push(found.told)
      text = found.text
      continue
    }
    // What follows from the first that cannot be read is no news.
    for (const problem of problems)
      if (problem === first || HARMLESS.has(problem.code))
        told.push({ problem, ...pointOf(text, problem.offset), mend: null })
    return { document: serious.length === 0 ? document : null, source: text, told }
  }
}

function parse(text: string): Document {
  return parseDocument(text, { prettyErrors: false, logLevel: 'error' })
}

/** The nearest line, from the problem upwards, which mended lets YAML read beyond the problem. */
function mendOf(
  problem: YamlProblem,
  text: string,
  takesList: (key: string) => boolean,
): { told: Told; text: string } | null {
  const lines = text.split('\n')
  const { line: at } = pointOf(text, problem.offset)
  const from = isIndentedBelow(lines, at) ? at + 1 : at
  for (let line = from; line >= 0 && line > at - LIMITS.lines; line--) {
    for (const { column, ...mend } of proposals(lines[line] ?? '', takesList)) {
      const mended = lines.with(line, mend.line).join('\n')
      const [next] = problemsOf(parse(mended), mended).filter(({ code }) => !HARMLESS.has(code))
      const gained = mended.length - text.length
      if (next && next.offset - gained <= problem.offset) continue
      return { told: { problem, line, column, mend }, text: mended }
    }
  }
  return null
}

/** A key below one that has a value already, and deeper: the lower line is what is wrong. */
function isIndentedBelow(lines: string[], at: number): boolean {
  const [upper, lower] = [lines[at] ?? '', lines[at + 1] ?? '']
  const isPair = (line: string): boolean => /^ *[\p{L}_][\p{L}\d_-]*:[ \t]+\S/u.test(line)
  return isPair(upper) && isPair(lower) && lower.search(/\S/) > upper.search(/\S/)
}

/** Takes the indentation from the first key, and from all below it that have it, where a later one stands at the beginning of its line. */
function outdent(source: string): { text: string; told: Told | null } {
  const lines = source.split('\n')
  const line = lines.findIndex(text => /^\s*[^\s#]/.test(text))
  const [indent = ''] = /^[ \t]+/.exec(lines[line] ?? '') ?? []
  const end = lines.findIndex((text, index) => index > line && /^[\p{L}_][^:\n]*:(?:\s|$)/u.test(text))
  if (indent === '' || !entryOf(lines[line] ?? '')?.key || end < 0) return { text: source, told: null }
  const own = lines.map((text, index) =>
    index < end && text.startsWith(indent) ? text.slice(indent.length) : text,
  )
  const problem = { offset: 0, code: 'INDENT' }
  const mend: Mend = { kind: 'first', value: indent, line: own[line] ?? '' }
  return { text: own.join('\n'), told: { problem, line, column: 0, mend } }
}

function pointOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, column: before.at(-1)?.length ?? 0 }
}
