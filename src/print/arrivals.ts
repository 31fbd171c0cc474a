import type { Page } from 'puppeteer'

/** What a page has sent for and not received. */
export interface Arrivals {
  /** Hears of each request before the answer to the call in which it was made; once the page is loaded. */
  listen(): Promise<void>
  /** When nothing is under way. */
  settled(): Promise<void>
}

/**
 * Counts what a page sends for, from before it is loaded: a picture that only a style names is not waited for by the page's own `load` when
 * the style is worked out later. Puppeteer may tell of a request after the answer to the call that made it; a session of our own does not,
 * but one that is there when a page is loaded takes the emulated medium away.
 */
export function arrivals(page: Page): Arrivals {
  const under = new Set<unknown>()
  let tell = (): void => {}
  const end = (request: unknown): void => {
    under.delete(request)
    if (under.size === 0) tell()
  }
  page.on('request', request => void under.add(request))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return {
    listen: async () => {
      const client = await page.createCDPSession()
      client.on('Network.requestWillBeSent', ({ requestId }) => void under.add(requestId))
      client.on('Network.loadingFinished', ({ requestId }) => end(requestId))
      client.on('Network.loadingFailed', ({ requestId }) => end(requestId))
      await client.send('Network.enable')
    },
    settled: () =>
      new Promise(resolve => {
        tell = resolve
        if (under.size === 0) resolve()
      }),
  }
}
