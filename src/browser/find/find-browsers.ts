import type { SandboxState } from '../../model/sandbox.js'
import { fontConfig } from '../cache/font-config.js'
import type { BrowserOptions } from '../options.js'
import { attempt } from '../start/attempt.js'
import { findBundledPackage } from './bundled-package.js'
import type { BrowserKind } from './candidate.js'
import { candidates } from './candidates.js'

/** A browser as `vademecum doctor` shows it; `problem` is null when it works. */
export interface FoundBrowser {
  kind: BrowserKind
  path: string
  version: string | null
  problem: string | null
  /** What to do about the problem; null when there is nothing special. */
  hint: string | null
  /** null when it does not work. */
  sandbox: SandboxState | null
}

/** Starts every candidate in turn and closes it again; the first without a problem is the one a build uses. Throws a VademecumError when the machine lets none work. */
export async function findBrowsers(options: BrowserOptions): Promise<FoundBrowser[]> {
  const bundled = findBundledPackage()
  const fonts = await fontConfig(bundled, options)
  const found: FoundBrowser[] = []
  for (const candidate of await candidates(bundled, options)) {
    const { kind, path } = candidate
    const result = await attempt(candidate, fonts, options)
    if ('failure' in result) {
      const { reason, hint } = result.failure
      found.push({ kind, path, version: null, problem: reason, hint, sandbox: null })
    } else {
      await result.launched.close()
      found.push({
        kind,
        path,
        version: result.launched.version,
        problem: null,
        hint: null,
        sandbox: result.sandbox,
      })
    }
  }
  return found
}
