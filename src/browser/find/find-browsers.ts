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
}

/** Starts every candidate in turn and closes it again; the first without a problem is the one a build uses. */
export async function findBrowsers(options: BrowserOptions): Promise<FoundBrowser[]> {
  const bundled = findBundledPackage()
  const found: FoundBrowser[] = []
  for (const candidate of await candidates(bundled, options)) {
    const { kind, path } = candidate
    const result = await attempt(candidate, bundled, options)
    if ('failure' in result) {
      found.push({ kind, path, version: null, problem: result.failure.reason })
    } else {
      await result.launched.close()
      found.push({ kind, path, version: result.launched.version, problem: null })
    }
  }
  return found
}
