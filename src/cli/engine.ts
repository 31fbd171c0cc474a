import { setFlagsFromString } from 'node:v8'

/**
 * Flags of V8 for a process that lives for seconds.
 * - `heap-growing-percent`: how much more than what is alive the heap may grow before it is collected; V8's own choice is up to four times as much. A
 *   handbook of a thousand questions takes 390 MB. With 20 percent it was 20 MB less, but an e-book of 960 took a sixth more processor time, all of it
 *   for collecting.
 * - `interrupt-budget`: how much of a function runs (bytes of bytecode) before it is optimized; V8's own choice is a third. Most of what is optimized that
 *   early never earns what that costs, on the processor that the other thread or the browser needs.
 */
const FLAGS = ['--heap-growing-percent=100', '--interrupt-budget=400000']

/** Keeps this process small at little cost, and spares it work that does not pay. */
export function tuneEngine(): void {
  for (const flag of FLAGS) setFlagsFromString(flag)
}
