import type { Page } from 'puppeteer'

/**
 * Listens to what a loaded page still sends for; what it gives waits until nothing of that is under way. A picture that only a style names
 * is not waited for by the page's own `load` when the style is worked out later. The page tells of a request before it answers the call in
 * which it was made, so none is missed.
 */
export async function allArrived(page: Page): Promise<() => Promise<void>> {
  const client = await page.createCDPSession()
  const under = new Set<string>()
  let tell = (): void => {}
  const end = ({ requestId }: { requestId: string }): void => {
    under.delete(requestId)
    if (under.size === 0) tell()
  }
  client.on('Network.requestWillBeSent', ({ requestId }) => void under.add(requestId))
  client.on('Network.loadingFinished', end)
  client.on('Network.loadingFailed', end)
  await client.send('Network.enable')
  return () =>
    new Promise(resolve => {
      tell = resolve
      if (under.size === 0) resolve()
    })
}
