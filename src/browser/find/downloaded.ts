import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Browser, getInstalledBrowsers, getVersionComparator } from '@puppeteer/browsers'
import { cacheFolderNames } from '../cache/cache-folder.js'
import type { BrowserOptions } from '../options.js'
import { type Candidate, plainCandidate } from './candidate.js'

/** Browsers that were fetched by `vademecum doctor --install-browser` or by Puppeteer: headless shells first, the newest first. */
export async function downloadedCandidates(options: BrowserOptions): Promise<Candidate[]> {
  const puppeteer = options.env.PUPPETEER_CACHE_DIR || join(options.home, '.cache', 'puppeteer')
  const found: Candidate[] = []
  for (const cacheDir of [downloadFolder(options), puppeteer].filter(existsSync)) {
    const all = await getInstalledBrowsers({ cacheDir }).catch(() => [])
    for (const browser of [Browser.CHROMEHEADLESSSHELL, Browser.CHROME]) {
      const compare = getVersionComparator(browser)
      const builds = all
        .filter(build => build.browser === browser)
        .sort((a, b) => compare(b.buildId, a.buildId))
      found.push(...builds.map(build => plainCandidate('downloaded', build.executablePath)))
    }
  }
  return found
}

/** Where fetched browsers go. */
export function downloadFolder(options: BrowserOptions): string {
  return join(cacheFolderNames(options)[0], 'browsers')
}
