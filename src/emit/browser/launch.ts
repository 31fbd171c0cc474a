import puppeteer, { type Browser } from 'puppeteer'
import type { Executable } from './candidate.js'
import { diagnose } from './diagnose.js'
import { browserFlags } from './flags.js'
import { LaunchError } from './launch-error.js'
import type { BrowserOptions } from './options.js'
import { createProfile, removeProfile, removeProfileNow } from './profile.js'

const START_MS = 30_000

/** The first release that prints margin boxes (`@page { @top-right … }`), which our themes use. */
const OLDEST = 131

/** A started browser and its ends. */
export interface Launched {
  browser: Browser
  /** As it calls itself: `HeadlessChrome/153.0.7204.0`. */
  version: string
  /** Closes it and removes its profile; safe to call twice and after a crash. */
  close(): Promise<void>
  /** The same at once, for signal and exit handlers. */
  kill(): void
}

/**
 * Starts a browser on a pipe: it ends by itself when our process is gone, however that came about. `fonts` is what `fontConfig` gave.
 * Rejects with a LaunchError when it does not start or is too old, with the signal's reason when that aborts.
 */
export async function launch(
  executable: Executable,
  fonts: Record<string, string>,
  options: BrowserOptions,
): Promise<Launched> {
  const env = { ...options.env, ...fonts, ...executable.env }
  const args = browserFlags(options)
  const userDataDir = await createProfile(options.temporaryFolder)
  const end = new AbortController()
  try {
    const browser = await puppeteer.launch({
      executablePath: executable.path,
      headless: 'shell',
      pipe: true,
      args,
      env,
      userDataDir,
      timeout: START_MS,
      protocolTimeout: 0,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      signal: AbortSignal.any([options.signal, end.signal]),
    })
    return await accept(browser, userDataDir, end)
  } catch (error) {
    end.abort()
    await removeProfile(userDataDir)
    options.signal.throwIfAborted()
    throw error instanceof LaunchError ? error : await diagnose(executable.path, args, env, error)
  }
}

async function accept(browser: Browser, userDataDir: string, end: AbortController): Promise<Launched> {
  const version = await browser.version()
  const major = Number(/\/(\d+)/.exec(version)?.[1])
  if (!(major >= OLDEST)) throw new LaunchError(`it is too old: ${version}, ${OLDEST} or newer is needed`)
  return {
    browser,
    version,
    close: async () => {
      if (browser.connected) await browser.close().catch(() => {})
      end.abort()
      await removeProfile(userDataDir)
    },
    kill: () => {
      // Puppeteer answers the signal at once by killing the browser's whole process group.
      end.abort()
      removeProfileNow(userDataDir)
    },
  }
}
