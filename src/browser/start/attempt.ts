import { fontConfig } from '../cache/font-config.js'
import type { BundledPackage } from '../find/bundled-package.js'
import type { BrowserKind, Candidate } from '../find/candidate.js'
import type { BrowserOptions } from '../options.js'
import { type Launched, launch } from './launch.js'
import { LaunchError } from './launch-error.js'

/** A candidate that was tried and does not work. */
export interface Failure {
  kind: BrowserKind
  path: string
  reason: string
  /** The system refuses the browser its sandbox. */
  sandbox: boolean
}

/** Prepares and starts one candidate. A failure is a value; only an abort throws. */
export async function attempt(
  candidate: Candidate,
  bundled: BundledPackage | null,
  options: BrowserOptions,
): Promise<{ launched: Launched } | { failure: Failure }> {
  try {
    const fonts = await fontConfig(bundled, options)
    return { launched: await launch(await candidate.prepare(), fonts, options) }
  } catch (error) {
    options.signal.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    const sandbox = error instanceof LaunchError && error.sandbox
    return { failure: { kind: candidate.kind, path: candidate.path, reason, sandbox } }
  }
}
