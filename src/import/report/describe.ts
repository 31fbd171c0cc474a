import type { Message, Place } from '../../model/message.js'
import type { Rule } from '../../rules.js'
import { FINDINGS, type Finding, type FindingKind } from '../findings.js'
import type { Imported } from '../index.js'

/** One line of the report of an import, as `createMessage` takes it. */
export interface Told {
  rule: Extract<Rule, `deck-${string}`>
  place: Place | null
  text: string
  hint: string | null
}

/** Examples of a kind of finding. */
const EXAMPLES = 3
/** What is left out is named as long as it is no more than so many. */
const NAMES = 12
const EXAMPLE_LENGTH = 60

/** What was found, what was mended and left out, a line for each kind with its count and three examples; and what to do when too little was found. */
export function describe(imported: Imported): Told[] {
  const kinds = Object.keys(FINDINGS) as FindingKind[]
  return [
    { rule: 'deck-read', place: imported.place, text: foundText(imported), hint: null },
    ...unsure(imported),
    ...kinds.flatMap(kind =>
      toldOf(
        kind,
        imported.findings.filter(finding => finding.kind === kind),
      ),
    ),
  ]
}

/** `416 questions in 10 categories (`###` in numbered lists)`. */
export function foundText({ questions, categories, shapes }: Imported): string {
  const how =
    shapes.length === 0 ? '' : ` (${shapes.slice(0, 3).join(', ')}${shapes.length > 3 ? ', …' : ''})`
  const what = `${questions} question${questions === 1 ? '' : 's'}`
  return `${what} in ${categories} ${categories === 1 ? 'category' : 'categories'}${how}`
}

function toldOf(kind: FindingKind, found: readonly Finding[]): Told[] {
  const [first] = found
  if (first === undefined) return []
  const { one, many, left } = FINDINGS[kind]
  const count = found.length === 1 ? `1 ${one}` : `${found.length} ${many}`
  const isNamed = kind === 'sections' || kind === 'files'
  const names = isNamed ? `: ${namesOf(found)}` : ''
  return [
    {
      rule: left ? 'deck-left-out' : 'deck-repaired',
      place: first.place,
      text: count + names,
      hint: isNamed ? null : examplesOf(found),
    },
  ]
}

function namesOf(found: readonly Finding[]): string {
  const names = [...new Set(found.map(({ text }) => short(text.split(': ')[0] ?? text)))]
  return names.length > NAMES
    ? `${names.slice(0, NAMES).join(', ')} and ${names.length - NAMES} more`
    : names.join(', ')
}

function examplesOf(found: readonly Finding[]): string {
  const several = new Set(found.map(({ place }) => place.file)).size > 1
  const shown = found.slice(0, EXAMPLES).map(({ text, place }) => {
    const where = several ? `${place.file}:${place.line}` : `line ${place.line}`
    return text === '' ? where : `${where} “${short(text)}”`
  })
  return `${shown.join(', ')}${found.length > EXAMPLES ? ', …' : ''}`
}

function short(text: string): string {
  const points = [...text.replace(/\s+/g, ' ')]
  return points.length > EXAMPLE_LENGTH ? `${points.slice(0, EXAMPLE_LENGTH - 1).join('')}…` : points.join('')
}

/** Fewer than three questions, or too many headings of which nothing came: what was tried, and how to force a shape. */
function unsure({ questions, headings, tried, place }: Imported): Told[] {
  const share = headings.all === 0 ? 0 : headings.unexplained / headings.all
  if (questions >= 3 && share <= 0.3) return []
  const counts = new Map<string, number>()
  for (const { name, depth, count } of tried) {
    const flag = depth === null || name !== 'heading' ? name : `heading:${depth}`
    if (count > 0) counts.set(flag, (counts.get(flag) ?? 0) + count)
  }
  const shapes = [...counts].sort((a, b) => b[1] - a[1]).map(([flag, count]) => `${flag} (${count})`)
  const text =
    questions < 3
      ? `Only ${questions} question${questions === 1 ? ' was' : 's were'} found`
      : `${Math.round(share * 100)} % of the headings are in no question`
  const hint =
    shapes.length === 0
      ? 'No shape of a deck was found: headings, lists or `<details>` that ask.'
      : `Shapes seen, with what each would find: ${shapes.join(', ')}. Force one: \`vademecum import --shape ${[...counts.keys()][0]}\`.`
  return [{ rule: 'deck-unsure', place, text, hint }]
}

/** Messages of one rule that say the same of many places, as one that counts them. */
export function collapse(messages: readonly Message[]): Message[] {
  const groups = new Map<string, Message[]>()
  for (const message of messages) {
    const key = message.rule.startsWith('deck-') ? `${groups.size}` : `${message.severity} ${message.rule}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [message])
    else group.push(message)
  }
  return [...groups.values()].flatMap(group => {
    const [first, ...more] = group
    if (first === undefined || group.length <= EXAMPLES) return group
    const places = more.slice(0, EXAMPLES - 1).map(({ file, line }) => `${file}:${line}`)
    return [
      {
        ...first,
        message: `${first.message}; ${more.length} more such, at ${places.join(', ')}${more.length >= EXAMPLES ? ', …' : ''}`,
      },
    ]
  })
}
