import type { Browser, Page } from 'puppeteer'
import { InterruptedError } from '../diagnostics.js'

/** The page or its browser is gone, or does not answer in time. `late`: it was the time. */
export class PageLost extends Error {
  readonly late: boolean

  constructor(reason: string, options: { late?: boolean; cause?: unknown } = {}) {
    super(reason, { cause: options.cause })
    this.name = 'PageLost'
    this.late = options.late ?? false
  }
}

/** One page, used for one job and never again. */
export interface Session {
  page: Page
  /**
   * Waits for work on the page, at most `limitMs`. After a crash calls to the browser may hang for good, so every wait goes through here.
   * Rejects with PageLost when the page crashes, the browser goes or time is up, with InterruptedError when the build is aborted.
   */
  run<T>(work: Promise<T>, limitMs: number): Promise<T>
  close(): Promise<void>
}

/** An empty page opens in a few hundredths of a second; a browser that is in trouble may never answer. */
const OPEN_MS = 20_000

/** Opens an empty page. Rejects as `Session.run` does. */
export async function openSession(browser: Browser, signal: AbortSignal): Promise<Session> {
  if (signal.aborted) throw new InterruptedError()
  let lose: (reason: Error) => void = () => {}
  const lost = new Promise<never>((_, reject) => {
    lose = reject
  })
  lost.catch(() => {})
  const onGone = () => lose(new PageLost('the browser ended'))
  const onAbort = () => lose(new InterruptedError())
  browser.once('disconnected', onGone)
  signal.addEventListener('abort', onAbort, { once: true })
  const forget = () => {
    browser.off('disconnected', onGone)
    signal.removeEventListener('abort', onAbort)
  }
  const within = async <T>(work: Promise<T>, limitMs: number, late: PageLost): Promise<T> => {
    const timer = setTimeout(() => lose(late), limitMs)
    try {
      return await Promise.race([work.catch(toLost), lost])
    } finally {
      clearTimeout(timer)
    }
  }

  const opening = within(browser.newPage(), OPEN_MS, new PageLost('the browser does not answer'))
  const page = await opening.catch(error => {
    forget()
    throw error
  })
  page.once('error', cause => lose(new PageLost('the page crashed', { cause })))
  page.once('close', () => lose(new PageLost('the page was closed')))
  return {
    page,
    run: (work, limitMs) =>
      within(work, limitMs, new PageLost(`no answer within ${limitMs / 1000} s`, { late: true })),
    close: async () => {
      forget()
      await Promise.race([page.close().catch(() => {}), lost.catch(() => {})])
    },
  }
}

async function toLost(cause: unknown): Promise<never> {
  // Loaded with the browser that failed; a guide that is only read or checked has no use for it.
  const { ProtocolError, TimeoutError } = await import('puppeteer')
  if (cause instanceof ProtocolError || cause instanceof TimeoutError) {
    throw new PageLost(cause.message, { cause })
  }
  throw cause
}
