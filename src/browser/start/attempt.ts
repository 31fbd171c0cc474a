import { VademecumError } from '../../diagnostics.js'
import type { SandboxState } from '../../model/sandbox.js'
import type { BrowserKind, Candidate } from '../find/candidate.js'
import type { BrowserOptions } from '../options.js'
import { type Launched, launch } from './launch.js'
import { type Fault, LaunchError } from './launch-error.js'
import { firstSandbox, SANDBOX_MISSING } from './sandbox.js'

/** A candidate that was tried and does not work. */
export interface Failure {
  kind: BrowserKind
  path: string
  reason: string
  /** What to do about it; null when there is nothing special. */
  hint: string | null
}

export type Attempt = { launched: Launched; sandbox: SandboxState } | { failure: Failure }

/**
 * Prepares and starts one candidate, without its sandbox where it cannot have one and that is allowed. A failure is a value; an abort
 * throws, and a VademecumError when it is the machine (no temporary folder): another candidate would fare no better.
 */
export async function attempt(
  candidate: Candidate,
  fonts: Record<string, string>,
  options: BrowserOptions,
): Promise<Attempt> {
  const sandbox = firstSandbox(options)
  const { kind, path } = candidate
  if (sandbox === 'root' && options.sandbox === 'require') {
    return { failure: { kind, path, ...SANDBOX_MISSING.root } }
  }
  try {
    return await prepareAndStart(candidate, sandbox, fonts, options)
  } catch (error) {
    options.signal.throwIfAborted()
    if (!(error instanceof LaunchError)) throw error
    return { failure: { kind, path, reason: error.message, hint: error.hint } }
  }
}

async function prepareAndStart(
  candidate: Candidate,
  sandbox: SandboxState,
  fonts: Record<string, string>,
  options: BrowserOptions,
): Promise<Attempt> {
  const executable = await candidate.prepare().catch(error => {
    throw unprepared(error)
  })
  const start = async (state: SandboxState): Promise<Attempt> => ({
    launched: await launch(executable, fonts, options, state === 'on'),
    sandbox: state,
  })
  const mayGoWithout = sandbox === 'on' && options.sandbox === 'auto'
  try {
    return await start(sandbox)
  } catch (error) {
    const fault = faultOf(error)
    if (fault === 'sandbox' && mayGoWithout) return start('refused')
    if (fault !== 'program') throw error
    await candidate.repair()
    // A second time, so that one crash does not cost the sandbox. Then without, should it be refused in words that we do not know.
    return start(sandbox).catch(again => {
      if (faultOf(again) === 'other' || !mayGoWithout) throw again
      return start('refused').catch(() => {
        throw again
      })
    })
  }
}

function faultOf(error: unknown): Fault {
  return error instanceof LaunchError ? error.fault : 'other'
}

function unprepared(cause: unknown): LaunchError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new LaunchError(reason, { cause, hint: cause instanceof VademecumError ? cause.hint : null })
}
