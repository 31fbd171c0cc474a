import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Place } from '../../model/message.js'
import type { Rule } from '../../rules.js'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'

export type YamlPath = readonly PropertyKey[]

/** A parsed YAML text: its plain value, and the place and source of every key and value in it. */
export interface YamlTree {
  value: unknown
  /** Where the key at the end of `path` is written; without such a key, where the nearest parent's value begins. */
  keyPlace(path: YamlPath): Place
  valuePlace(path: YamlPath): Place
  /** A scalar as it was written, `1.0` for the number 1; null for anything else. */
  written(path: YamlPath): string | null
}

/** Parses a YAML text; syntax errors are reported under `rule`, all of them, and give null. */
export function parseYaml(fragment: Fragment, rule: Rule, report: Report): YamlTree | null {
  const lines = new LineCounter()
  const document = parseDocument(fragment.source, { lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return fragment.place({ line, column: col })
  }
  const problems = [...document.errors, ...document.warnings]
  for (const problem of problems) report(rule, placeAt(problem.pos[0]), sentence(problem.message))
  if (problems.length > 0) return null
  try {
    return createTree(document, document.toJS(), offset =>
      offset === null ? fragment.place() : placeAt(offset),
    )
  } catch (error) {
    report(rule, fragment.place(), sentence(error instanceof Error ? error.message : String(error)))
    return null
  }
}

function createTree(document: Document, value: unknown, placeAt: (offset: number | null) => Place): YamlTree {
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
      return isScalar(node) && typeof node.source === 'string' ? node.source : null
    },
  }
}

function sentence(text: string): string {
  const line = text.split('\n')[0] ?? text
  return `This is not valid YAML: ${line}`
}
