import type { BrowserOptions } from '../options.js'
import { bundledCandidate } from './bundled.js'
import type { BundledPackage } from './bundled-package.js'
import { type Candidate, plainCandidate } from './candidate.js'
import { downloadedCandidates } from './downloaded.js'
import { installedCandidates } from './installed.js'

/** Every browser worth trying, best first: the one named in the environment, the bundled one, installed ones, downloaded ones. */
export async function candidates(
  bundled: BundledPackage | null,
  options: BrowserOptions,
): Promise<Candidate[]> {
  const named = options.env.PUPPETEER_EXECUTABLE_PATH
  return [
    ...(named ? [plainCandidate('environment', named)] : []),
    ...bundledCandidate(bundled, options),
    ...installedCandidates(options),
    ...(await downloadedCandidates(options)),
  ]
}
