import { type Document, parseDocument } from 'yaml'
import { entryOf, meantText } from './entry.js'
import { problemsOf, type YamlProblem } from './problems.js'
import { quote, quoteItems } from './quote.js'

/** A problem, and the line that would mend it. */
export interface Told {
  problem: YamlProblem
  /** 0-based line of the source, and where on it the faulty value starts. */
  line: number
  column: number
  /** What was wrong with the line; null if nothing is known to mend it. */
  mend: { kind: 'quote' | 'list' | 'blank' | 'tab' | 'indent'; value: string; line: string } | null
}

type Mend = NonNullable<Told['mend']>

/** Problems a document can be read in spite of. */
const HARMLESS = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS'])

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
  let text = source
  for (let round = 0; ; round++) {
    const document = parse(text)
    const problems = problemsOf(document)
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
    for (const problem of problems) told.push({ problem, ...pointOf(text, problem.offset), mend: null })
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
  for (let line = at; line >= 0 && line > at - LIMITS.lines; line--) {
    for (const { column, ...mend } of proposals(lines[line] ?? '', takesList)) {
      const mended = lines.with(line, mend.line).join('\n')
      const [next] = problemsOf(parse(mended)).filter(({ code }) => !HARMLESS.has(code))
      const gained = mended.length - text.length
      if (next && next.offset - gained <= problem.offset) continue
      return { told: { problem, line, column, mend }, text: mended }
    }
  }
  return null
}

function proposals(line: string, takesList: (key: string) => boolean): (Mend & { column: number })[] {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  const rest = line.slice(indent.length)
  if (indent.includes('\t')) {
    const widths = [indent.replaceAll('\t', '  '), '', '  ']
    return widths.map(width => ({ kind: 'tab', value: rest, line: width + rest, column: 0 }))
  }
  const entry = entryOf(line)
  if (!entry)
    return rest === '' ? [] : [{ kind: 'indent', value: rest, line: `  ${line}`, column: indent.length }]
  const { before, key, value } = entry
  const column = before.length
  const blank = before.endsWith(':') ? ' ' : ''
  const quoted: Mend = { kind: 'quote', value, line: `${before}${blank}${quote(meantText(value))}` }
  const list: Mend = { kind: 'list', value, line: `${before}${blank}${value.replace(/,$/, '')}]` }
  const open = key !== null && takesList(key) && value.startsWith('[') && !value.includes(']')
  const mends = [
    ...(blank === '' ? [] : [{ kind: 'blank' as const, value, line: `${before} ${value}` }]),
    ...(open ? [list] : []),
    ...(key !== null && takesList(key) && value.startsWith('[')
      ? [{ ...quoted, line: before + quoteItems(value) }]
      : []),
    quoted,
  ]
  return mends.map(mend => ({ ...mend, column }))
}

function pointOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, column: before.at(-1)?.length ?? 0 }
}
