import { createContext, Script } from 'node:vm'

const call = new Script('work()')

/** One for all calls: a context takes a millisecond to make. */
let shared: { work(): void } | undefined

/** What became of work under a time limit. */
export type Outcome<T> = { kind: 'done'; value: T } | { kind: 'late' } | { kind: 'deep' }

/**
 * Runs synchronous work and ends it after `limit` ms, or when it recurses beyond the stack: V8 stops whatever a script of `node:vm` has called.
 * A wall clock is no fair judge, so the limit is for what would never end, far above what any text of a person takes. Other errors are thrown.
 */
export function withinTime<T>(work: () => T, limit: number): Outcome<T> {
  try {
    // The result comes back by the closure: what crosses the context would lose its type.
    let value: { of: T } | undefined
    shared ??= createContext({ work() {} }) as { work(): void }
    shared.work = () => {
      value = { of: work() }
    }
    call.runInContext(shared, { timeout: Math.ceil(limit) })
    if (!value) throw new Error('The work gave nothing')
    return { kind: 'done', value: value.of }
  } catch (error) {
    if (isCoded(error, 'ERR_SCRIPT_EXECUTION_TIMEOUT')) return { kind: 'late' }
    if (error instanceof RangeError && /call stack/i.test(error.message)) return { kind: 'deep' }
    throw error
  }
}

function isCoded(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
