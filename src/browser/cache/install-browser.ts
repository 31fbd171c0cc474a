import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers'
import { VademecumError } from '../../diagnostics.js'
import { DOWNLOADS } from '../find/downloaded.js'
import type { BrowserOptions } from '../options.js'
import { cacheFailure } from './cache-failure.js'
import { cacheFolder } from './cache-folder.js'
import { ownFolder } from './own-folder.js'

const DISK = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EFBIG', 'EIO']

const NAME = 'the current stable headless Chrome'

/**
 * Downloads Chrome's headless shell (about 110 MB, 250 MB unpacked) from Google's "Chrome for Testing" into our cache folder and returns
 * the program's path. `onProgress` gets bytes. Throws a VademecumError when the download is not to be had.
 */
export async function installBrowser(
  options: BrowserOptions,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const platform = detectBrowserPlatform()
  if (platform === undefined) {
    throw new VademecumError(`${NAME} is not made for ${options.platform} ${options.architecture}`, {
      hint: 'Install Chrome, Chromium or Edge, or name one in PUPPETEER_EXECUTABLE_PATH.',
    })
  }
  const browser = Browser.CHROMEHEADLESSSHELL
  const cacheDir = await ownFolder(await cacheFolder(DOWNLOADS, options), options.uid)
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable')
    const { executablePath } = await install({
      browser,
      buildId,
      cacheDir,
      platform,
      downloadProgressCallback: onProgress,
    })
    return executablePath
  } catch (cause) {
    // The disk's fault, not the network's.
    if (cause instanceof Error && 'code' in cause && DISK.includes(String(cause.code)))
      throw cacheFailure(cacheDir, cause)
    throw new VademecumError(`Cannot download ${NAME} from Google: ${reason(cause)}`, {
      cause,
      hint: "Where only a package registry can be reached, install the system's Chrome, Chromium or Edge, or name one in PUPPETEER_EXECUTABLE_PATH.",
    })
  }
}

function reason(cause: unknown): string {
  const error = cause instanceof AggregateError ? cause.errors[0] : cause
  return error instanceof Error ? error.message || error.name : String(error)
}
