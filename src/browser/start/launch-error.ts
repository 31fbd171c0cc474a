/** Why a browser does not work, in words for the report. `sandbox`: the system refuses its sandbox to it. */
export class LaunchError extends Error {
  readonly sandbox: boolean

  constructor(reason: string, options: { sandbox?: boolean; cause?: unknown } = {}) {
    super(reason, { cause: options.cause })
    this.name = 'LaunchError'
    this.sandbox = options.sandbox ?? false
  }
}
