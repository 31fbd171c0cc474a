import type { Browser } from 'puppeteer'
import type { BrowserOptions } from '../options.js'
import type { BrowserReport, OpenBrowser } from './open-browser.js'

/** The one browser of a build, started at first use and again when it has crashed. */
export interface BrowserSource {
  browser(): Promise<Browser>
  /** Of the browser last started; null before the first use. */
  report(): BrowserReport | null
  /** Call on every way out; waits for a browser that is just starting. */
  close(): Promise<void>
  /** At once, for exit and signal handlers. */
  kill(): void
}

/** Makes the source; nothing is started yet, nor is what it takes to start one loaded. `browser()` throws as `openBrowser` does. */
export function createBrowserSource(options: BrowserOptions): BrowserSource {
  let starting: Promise<OpenBrowser> | null = null
  let open: OpenBrowser | null = null

  const start = async (): Promise<OpenBrowser> => {
    const crashed = open
    open = null
    await crashed?.close()
    open = await (await import('./open-browser.js')).openBrowser(options)
    return open
  }

  return {
    browser: async () => {
      if (starting === null || (open !== null && !open.browser.connected)) starting = start()
      return (await starting).browser
    },
    report: () => open?.report ?? null,
    close: async () => {
      await starting?.catch(() => {})
      await open?.close()
    },
    kill: () => open?.kill(),
  }
}
