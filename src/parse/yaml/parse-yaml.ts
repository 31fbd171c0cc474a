import { type Document, isMap, isNode, isScalar } from 'yaml'
import type { z } from 'zod'
import type { Place } from '../../model/message.js'
import type { Rule } from '../../rules.js'
import type { Fragment } from '../text/fragment.js'
import { LIMITS } from '../text/limits.js'
import type { Report } from '../text/report.js'
import { isDeep } from './is-deep.js'
import { problemWords } from './problem-words.js'
import { repair } from './repair.js'
import { takesList } from './schema-at.js'
import { type Swallowed, swallowedIn } from './swallowed.js'

export type YamlPath = readonly PropertyKey[]

/** A parsed YAML text: its plain value, and the place and source of every key and value in it. */
export interface YamlTree {
  value: unknown
  /** Where the key at the end of `path` is written; without such a key, where the nearest parent's value begins. */
  keyPlace(path: YamlPath): Place
  valuePlace(path: YamlPath): Place
  /** A value as it was written, `1.0` for the number 1; null when it is empty or goes over several lines. */
  written(path: YamlPath): string | null
  /** Whether a value stands in quotes. */
  isQuoted(path: YamlPath): boolean
  /** Whether all these characters stand in the source as they are. */
  holds(characters: string[]): boolean
  /** Comments behind unquoted texts. */
  swallowed(): (Swallowed & { place: Place })[]
}

/** Parses a YAML text; what cannot be read is reported under `rule`, each mistake once with the line to write. Null when too little is left. */
export function parseYaml(
  fragment: Fragment,
  { rule, schema, report }: { rule: Rule; schema: z.core.$ZodType; report: Report },
): YamlTree | null {
  if (isDeep(fragment.source)) {
    report(rule, fragment.place(), `More than ${LIMITS.depth} levels of nesting in YAML`, 'Write it flatter.')
    return null
  }
  const { document, source, told } = repair(fragment.source, key => takesList(schema, key))
  for (const problem of told) {
    const { text, hint } = problemWords(problem, fragment.source)
    report(rule, fragment.place({ line: problem.line + 1, column: problem.column + 1 }), text, hint)
  }
  if (!document) return null
  try {
    return createTree(document, source, fragment)
  } catch (error) {
    // The one thing left that the library refuses: a few lines that would become millions of values.
    if (!(error instanceof ReferenceError)) throw error
    const text = 'Values that borrow from each other (`&name`, `*name`) grow beyond what can be read'
    report(rule, fragment.place(), text, 'Write the values themselves.')
    return null
  }
}

function createTree(document: Document, source: string, fragment: Fragment): YamlTree {
  const value: unknown = document.toJS()
  const placeAt = (offset: number | null): Place => {
    if (offset === null) return fragment.place()
    const before = source.slice(0, offset).split('\n')
    return fragment.place({ line: before.length, column: (before.at(-1) ?? '').length + 1 })
  }
  const nodeStart = (path: YamlPath): number | null => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    return isNode(node) && node.range ? node.range[0] : null
  }
  const keyStart = (path: YamlPath): number | null => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    if (!isMap(parent)) return null
    const key = parent.items.find(pair => isScalar(pair.key) && pair.key.value === path.at(-1))?.key
    return isNode(key) && key.range ? key.range[0] : null
  }
  return {
    value,
    keyPlace(path) {
      if (path.length === 0) return placeAt(nodeStart(path))
      const start = keyStart(path)
      return start === null ? this.valuePlace(path.slice(0, -1)) : placeAt(start)
    },
    valuePlace(path) {
      const start = nodeStart(path)
      return start === null && path.length > 0 ? this.keyPlace(path) : placeAt(start)
    },
    written(path) {
      const node = document.getIn(path, true)
      if (isScalar(node) && node.source) return node.source
      return isNode(node) && node.range ? inLine(source, node.range[0], node.range[1]) : null
    },
    isQuoted(path) {
      const node = document.getIn(path, true)
      return isScalar(node) && node.type?.startsWith('QUOTE') === true
    },
    holds: characters => characters.every(character => source.includes(character)),
    swallowed: () => swallowedIn(document, source).map(one => ({ ...one, place: placeAt(one.offset) })),
  }
}

/** A value as it stands in its line; for an empty one the comment that may have been meant. Null when it goes over several lines. */
function inLine(source: string, start: number, end: number): string | null {
  const value = source.slice(start, end).trim()
  const comment = /^[ \t]+#[^\n]*/.exec(source.slice(end, end + 1000))?.[0] ?? ''
  if (value !== '') return value.includes('\n') ? null : `${value}${comment}`.trimEnd()
  return /^[ \t]*(#[^\n]*)/.exec(source.slice(start, start + 1000))?.[1]?.trimEnd() ?? null
}
