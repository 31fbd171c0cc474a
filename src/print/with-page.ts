import type { Browser } from 'puppeteer'
import { VademecumError } from '../diagnostics.js'
import type { Services } from '../model/services.js'
import { openSession, PageLost, type Session } from './session.js'

const ATTEMPTS = 2

/** Does a job's work on a fresh page, as `withPages` does on several. */
export function withPage<T>(
  label: string,
  services: Services,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return withPages(label, services, async open => work(await open()))
}

/**
 * Does a job's work on fresh pages, which it opens as it needs them; they are closed at the end. After a crash the browser is ended, the next one is asked for, and the work is done once more from the
 * start; a job that is late is not repeated. `label` names the job in the error: `handbook "Senior Rust Developer"`.
 */
export async function withPages<T>(
  label: string,
  services: Services,
  work: (open: () => Promise<Session>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const browser = await services.browser()
    const sessions: Session[] = []
    try {
      return await work(async () => {
        const session = await openSession(browser, services.signal)
        sessions.push(session)
        return session
      })
    } catch (error) {
      if (!(error instanceof PageLost)) throw error
      end(browser)
      if (error.late) throw late(label, error)
      if (attempt === ATTEMPTS) throw crashed(label, error)
      services.note('starting again after a crash')
    } finally {
      await Promise.all(sessions.map(session => session.close()))
    }
  }
}

/** A print cannot be called off and the next call would wait for it: the whole browser goes, which it does when its pipe is closed. */
function end(browser: Browser): void {
  browser.disconnect().catch(() => {})
}

function late(label: string, cause: PageLost): VademecumError {
  return new VademecumError(`Printing the ${label} took too long: ${cause.message}`, {
    cause,
    hint: 'Give it more time with --timeout SECONDS, or build fewer questions at once (--category, --bundle).',
  })
}

function crashed(label: string, cause: PageLost): VademecumError {
  return new VademecumError(`Printing the ${label} failed ${ATTEMPTS} times: ${cause.message}`, {
    cause,
    hint: 'Often memory runs out: close other programs or build fewer questions at once (--category, --bundle).',
  })
}
