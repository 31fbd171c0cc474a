import type { HTTPRequest, Page } from 'puppeteer'

/** Counts what a page sends for from now on, before `allArrived` can listen; what it gives waits until nothing of that is under way. */
export function allBegun(page: Page): () => Promise<void> {
  const under = new Set<HTTPRequest>()
  let tell = (): void => {}
  const end = (request: HTTPRequest): void => {
    under.delete(request)
    if (under.size === 0) tell()
  }
  page.on('request', request => void under.add(request))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return () =>
    new Promise(resolve => {
      tell = resolve
      if (under.size === 0) resolve()
    })
}
