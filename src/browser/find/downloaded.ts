import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { Browser, getInstalledBrowsers, getVersionComparator } from '@puppeteer/browsers'
import { cacheFolderNames } from '../cache/cache-folder.js'
import { trustedProgram } from '../cache/trusted-program.js'
import type { BrowserOptions } from '../options.js'
import { type Candidate, plainCandidate } from './candidate.js'

/** Where fetched browsers go, in the cache folder. */
export const DOWNLOADS = 'browsers'

/** Browsers that were fetched by `vademecum doctor --install-browser` or by Puppeteer: headless shells first, the newest first. */
export async function downloadedCandidates(options: BrowserOptions): Promise<Candidate[]> {
  const puppeteer = options.env.PUPPETEER_CACHE_DIR || join(options.home, '.cache', 'puppeteer')
  const folders = [
    ...cacheFolderNames(options).map(root => ({ root, cacheDir: join(root, DOWNLOADS) })),
    { root: puppeteer, cacheDir: puppeteer },
  ]
  const found: Candidate[] = []
  // A relative folder would be one of the guide's.
  for (const { root, cacheDir } of folders.filter(
    ({ cacheDir }) => isAbsolute(cacheDir) && existsSync(cacheDir),
  )) {
    const all = await getInstalledBrowsers({ cacheDir }).catch(() => [])
    for (const browser of [Browser.CHROMEHEADLESSSHELL, Browser.CHROME]) {
      const compare = getVersionComparator(browser)
      const builds = all
        .filter(build => build.browser === browser)
        .sort((a, b) => compare(b.buildId, a.buildId))
      found.push(
        ...builds.map(({ executablePath }) =>
          plainCandidate('downloaded', executablePath, () =>
            trustedProgram(executablePath, root, options.uid),
          ),
        ),
      )
    }
  }
  return found
}
