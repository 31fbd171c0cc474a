import type { Root } from 'mdast'
import { createMemory, type Kind, type Memory } from '../../memory/memory.js'
import { ALONE, type Crew } from '../../model/crew.js'
import type { CodeText } from '../../model/snippet.js'
import { codeOf } from '../code/code-of.js'
import type { Fragment } from '../text/fragment.js'
import { LIMITS } from '../text/limits.js'
import type { Report } from '../text/report.js'
import { copyTree } from './copy-tree.js'
import { type Parsed, parseTexts, timeLimit } from './parse-texts.js'
import { PARSING } from './parsing.js'
import { inPieces } from './pieces.js'
import type { Reading } from './reading.js'

/** Makes trees of the files of a guide. */
export interface Reader {
  memory: Memory
  /** Parses files that are going to be read, on all threads there are. */
  ahead(fragments: readonly Fragment[]): Promise<void>
  /** The tree of a file, the caller's own to change. What is wrong with the file as a whole is reported. */
  read(fragment: Fragment, report: Report): Root
  /** The same for a text that is long and read whole again whatever is changed in its guide: if `memory` knows it, it is not parsed. */
  recall(fragment: Fragment, report: Report): Root
}

/** What a memory keeps of a text; a build of its own has no use for it. */
const READINGS: Kind<Reading> = {}

/** Characters of Markdown that take a thread longer to parse than its start costs. */
const WORTHWHILE = 150_000

/** Hears of code as soon as the text that holds it is parsed, where that takes a while. */
export type OnCode = (texts: readonly CodeText[]) => void

/** `limit`: the milliseconds that a text of so many characters may take on this thread. */
export function createReader(
  memory: Memory = createMemory(),
  crew: Crew = ALONE,
  limit: typeof timeLimit = timeLimit,
  onCode: OnCode = () => {},
): Reader {
  const ready = new Map<Fragment, Parsed>()
  const parsedOf = (fragment: Fragment): Parsed => {
    const [outcome] = ready.has(fragment) ? [ready.get(fragment)] : parseTexts([fragment.source], limit)
    ready.delete(fragment)
    if (outcome === undefined) throw new Error('A text was parsed to nothing')
    return outcome
  }
  return {
    memory,
    ahead: async fragments => {
      const size = fragments.reduce((sum, { source }) => sum + source.length, 0)
      if (crew.isAlone || size < WORTHWHILE) return
      const pieces = inPieces(fragments)
      const tell = (parsed: Parsed[]): Parsed[] => {
        onCode(parsed.flatMap(codeOf))
        return parsed
      }
      const results = await crew.share(
        {
          ...PARSING,
          here: piece => tell(PARSING.here(piece)),
          received: answer => tell(PARSING.received(answer)),
        },
        pieces.map(piece => piece.map(({ source }) => source)),
      )
      const parsed = results.flat()
      for (const [index, fragment] of pieces.flat().entries()) {
        const outcome = parsed[index]
        if (outcome !== undefined) ready.set(fragment, outcome)
      }
    },
    read: (fragment, report) => rootOf(parsedOf(fragment), fragment, report, limit),
    recall: (fragment, report) => rootOf(recalled(fragment, memory, parsedOf), fragment, report, limit),
  }
}

/** A tree is changed later on, so each gets its own. */
function recalled(fragment: Fragment, memory: Memory, parse: (fragment: Fragment) => Parsed): Parsed {
  const shelf = memory.shelf(READINGS)
  const known = shelf.get(fragment.source)
  if (known !== undefined) return { kind: 'done', value: { ...known, root: copyTree(known.root) } }
  const parsed = parse(fragment)
  if (memory.isLasting && parsed.kind === 'done')
    shelf.set(fragment.source, { ...parsed.value, root: copyTree(parsed.value.root) })
  return parsed
}

/** Reports a text that is no tree, and what was nested deeper than any page can show and cut off. */
function rootOf(parsed: Parsed, { source, place }: Fragment, report: Report, limit: typeof timeLimit): Root {
  const deep = `More than ${LIMITS.depth} levels of nesting`
  if (parsed.kind === 'done') {
    const { root, cut } = parsed.value
    if (cut) report('nesting-deep', place(cut.at), deep, 'Write it flatter.')
    return root
  }
  if (parsed.kind === 'deep') report('nesting-deep', place(), deep, 'Write it flatter.')
  else {
    const hint =
      'A paragraph of thousands of `*`, `_`, `[` or `<` does that, or a list in a list in a list: put it into a code block, or split the file.'
    const seconds = Math.ceil(limit(source.length) / 1000)
    report('file-slow', place(), `The file is not read within ${seconds} seconds`, hint)
  }
  return { type: 'root', children: [] }
}
