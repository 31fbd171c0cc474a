import type { Nodes, Root } from 'mdast'
import type { Kind, Memory } from '../../memory/memory.js'
import { hoistEnds } from '../html/hoist-ends.js'
import type { Fragment } from '../text/fragment.js'
import { LIMITS } from '../text/limits.js'
import type { Report } from '../text/report.js'
import { copyTree } from './copy-tree.js'
import { parseMarkdown } from './processor.js'
import { withinTime } from './within-time.js'

/** Parses a file; quotes, lists and containers nested deeper than any page can show are reported and cut off. */
export function readMarkdown(fragment: Fragment, report: Report, memory: Memory): Root {
  const { root, cut } = recalled(fragment, report, memory)
  if (cut) {
    const place = fragment.place(cut.position?.start)
    report('nesting-deep', place, `More than ${LIMITS.depth} levels of nesting`, 'Write it flatter.')
  }
  return root
}

/** A text as a tree, and the first node that was too deep. */
interface Reading {
  root: Root
  cut: Nodes | null
}

const READINGS: Kind<Reading> = {}

/** A text that was read before is not parsed again, five sixths of the time that reading takes. A tree is changed later on, so each gets its own. */
function recalled(fragment: Fragment, report: Report, memory: Memory): Reading {
  const shelf = memory.shelf(READINGS)
  const known = shelf.get(fragment.source)
  if (known !== undefined) return { ...known, root: copyTree(known.root) }
  const parsed = parseGuarded(fragment, report)
  if (parsed === null) return { root: { type: 'root', children: [] }, cut: null }
  const reading = { root: parsed, cut: cutDepth(parsed) }
  hoistEnds(parsed)
  if (memory.isLasting) shelf.set(fragment.source, { ...reading, root: copyTree(parsed) })
  return reading
}

/** A text that would keep the parser busy for hours, or overflow its stack, is reported; null. */
function parseGuarded({ source, place }: Fragment, report: Report): Root | null {
  const limit = LIMITS.parseTime + (source.length / 1_000_000) * LIMITS.parseTimePerMillion
  const outcome =
    source.length < LIMITS.unguarded
      ? ({ kind: 'done', value: parseMarkdown(source) } as const)
      : withinTime(() => parseMarkdown(source), limit)
  if (outcome.kind === 'done') return outcome.value
  if (outcome.kind === 'deep')
    report('nesting-deep', place(), `More than ${LIMITS.depth} levels of nesting`, 'Write it flatter.')
  else {
    const hint =
      'A paragraph of thousands of `*`, `_`, `[` or `<` does that, or a list in a list in a list: put it into a code block, or split the file.'
    report('file-slow', place(), `The file is not read within ${Math.ceil(limit / 1000)} seconds`, hint)
  }
  return null
}

/** Without recursion, since depth is what it guards against. Gives the first node that lost its children. */
function cutDepth(root: Root): Nodes | null {
  let first: Nodes | null = null
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    const deeper: Nodes[] = []
    for (const node of level) {
      if (!('children' in node) || node.children.length === 0) continue
      if (depth < LIMITS.depth) for (const child of node.children) deeper.push(child)
      else {
        first ??= node
        node.children = []
      }
    }
    level = deeper
  }
  return first
}
