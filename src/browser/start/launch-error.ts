/** What is wrong with a browser that does not start: the system refuses its sandbox to it, the program itself may be damaged, or neither. */
export type Fault = 'sandbox' | 'program' | 'other'

/** Why a browser does not work, in words for the report, and what to do about it; null where nothing special helps. */
export class LaunchError extends Error {
  readonly fault: Fault
  readonly hint: string | null

  constructor(reason: string, options: { fault?: Fault; hint?: string | null; cause?: unknown } = {}) {
    super(reason, { cause: options.cause })
    this.name = 'LaunchError'
    this.fault = options.fault ?? 'other'
    this.hint = options.hint ?? null
  }
}
