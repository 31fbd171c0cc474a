/** What a template may take of the machine. LiquidJS counts what its filters make; loops, nesting and filters that run long are stopped here. */
import { createContext, Script } from 'node:vm'
import type { Emitter, Liquid } from 'liquidjs'

/** In characters of templates, milliseconds, and entries and characters that are made. A handbook of 10 000 questions makes nine million. */
export const LIMITS = { parseLimit: 5_000_000, renderLimit: 60_000, memoryLimit: 20_000_000 } as const

/** Templates within templates, loops and conditions counted. */
const DEEPEST = 100

/** Filters that look at the clock or draw lots: the same guide has to give the same bytes. */
const UNSTEADY = [
  'date',
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
  'sample',
]

/** Makes `engine` count what templates print and how deep they stand in one another. */
export function limitEngine(engine: Liquid): void {
  for (const name of UNSTEADY) delete engine.filters[name]
  const { renderer } = engine
  const render = renderer.renderTemplates.bind(renderer)
  let depth = 0
  renderer.renderTemplates = function* (templates, context, emitter) {
    if (depth >= DEEPEST) throw new Error(`It stands in itself, or more than ${DEEPEST} deep`)
    depth++
    try {
      const counting = emitter ?? countingEmitter(length => context.memoryLimit.use(length))
      return yield* render(templates, context, counting) as Generator<unknown, string, unknown>
    } finally {
      depth--
    }
  }
}

function countingEmitter(use: (length: number) => void): Emitter {
  return {
    buffer: '',
    write(html: unknown) {
      const text = String(html ?? '')
      use(text.length)
      this.buffer += text
    },
  }
}

const sandbox = createContext({ work: null as (() => unknown) | null })
const script = new Script('work()')

/**
 * Runs `work` and stops it after `limit` milliseconds, wherever it is: a regular expression in a filter, too. Throws an Error with the code
 * ERR_SCRIPT_EXECUTION_TIMEOUT then.
 */
export function runWithin<Result>(limit: number, work: () => Result): Result {
  Object.assign(sandbox, { work })
  try {
    return script.runInContext(sandbox, { timeout: limit }) as Result
  } finally {
    Object.assign(sandbox, { work: null })
  }
}
