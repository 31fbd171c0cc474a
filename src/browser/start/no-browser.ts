import { VademecumError } from '../../diagnostics.js'
import type { BrowserOptions } from '../options.js'
import type { Failure } from './attempt.js'

const INSTALL = 'npx vademecum doctor --install-browser'

type Tried = Pick<Failure, 'path' | 'reason' | 'hint'>

/** The one error when no browser works: what was tried, why each failed, and what mends it. */
export function noBrowser(failures: Tried[], options: BrowserOptions): VademecumError {
  const tried = failures.map(({ path, reason }) => `\n    ${path}: ${reason}`).join('')
  const what =
    failures.length === 0
      ? `No browser was found for ${options.platform} ${options.architecture}`
      : `No browser works. Tried:${tried}`
  return new VademecumError(what, { hint: remedyFor(failures, options) })
}

/** What to do when all of these failed: what each failure asks for, else where to get a browser. */
export function remedyFor(failures: Tried[], { platform, architecture }: BrowserOptions): string {
  const own = new Set(failures.map(({ hint }) => hint).filter(hint => hint !== null))
  if (own.size > 0) return [...own].join('\n    ')
  if (failures.some(failure => failure.reason.includes('GNU C library'))) {
    return `Install the system's Chromium (Alpine: apk add chromium) and build again.`
  }
  // Chrome for Testing, which the install command fetches, has no build for Linux on ARM.
  if (platform === 'linux' && architecture !== 'x64') {
    return "Install the system's Chromium (Debian, Ubuntu: sudo apt-get install chromium) and build again."
  }
  return `Run \`${INSTALL}\`, or install Chrome, Chromium or Edge; PUPPETEER_EXECUTABLE_PATH names one elsewhere.`
}
