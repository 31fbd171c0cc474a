import { VademecumError } from '../../diagnostics.js'
import type { BrowserOptions } from '../options.js'
import type { Failure } from './attempt.js'

const INSTALL = 'npx vademecum doctor --install-browser'

const SANDBOX_HINT = [
  'Let the browser have its sandbox: on Ubuntu 23.10 and later',
  '    sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  'on other systems `sudo sysctl -w kernel.unprivileged_userns_clone=1`, in a container a seccomp profile that allows user namespaces;',
  "or install the distribution's Chromium, which brings its own permission. Only if the guide is your own: --no-sandbox.",
].join('\n    ')

/** The one error when no browser works: what was tried, why each failed, and the command that mends it. */
export function noBrowser(failures: Failure[], options: BrowserOptions): VademecumError {
  const tried = failures.map(({ path, reason }) => `\n    ${path}: ${reason}`).join('')
  const what =
    failures.length === 0
      ? `No browser was found for ${options.platform} ${options.architecture}`
      : `No browser works. Tried:${tried}`
  return new VademecumError(what, { hint: hint(failures, options) })
}

function hint(failures: Failure[], { platform, architecture }: BrowserOptions): string {
  if (failures.some(failure => failure.sandbox)) return SANDBOX_HINT
  if (failures.some(failure => failure.reason.includes('GNU C library'))) {
    return `Install the system's Chromium (Alpine: apk add chromium) and build again.`
  }
  // Chrome for Testing, which the install command fetches, has no build for Linux on ARM.
  if (platform === 'linux' && architecture !== 'x64') {
    return "Install the system's Chromium (Debian, Ubuntu: sudo apt-get install chromium) and build again."
  }
  return `Run \`${INSTALL}\`, or install Chrome, Chromium or Edge; PUPPETEER_EXECUTABLE_PATH names one elsewhere.`
}
