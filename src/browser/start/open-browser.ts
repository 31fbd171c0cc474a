import type { Message } from '../../model/message.js'
import { fontConfig } from '../cache/font-config.js'
import { findBundledPackage } from '../find/bundled-package.js'
import type { BrowserKind } from '../find/candidate.js'
import { candidates } from '../find/candidates.js'
import type { BrowserOptions } from '../options.js'
import { attempt, type Failure } from './attempt.js'
import type { Launched } from './launch.js'
import { browserMessages } from './messages.js'
import { noBrowser } from './no-browser.js'

/** What was started and what was passed over. */
export interface BrowserReport {
  kind: BrowserKind
  path: string
  version: string
  /** Of its main process. */
  pid: number
  passedOver: Failure[]
  /** For the build's report: the sandbox is off, the browser named in the environment does not work. */
  messages: Message[]
}

export interface OpenBrowser extends Launched {
  report: BrowserReport
}

/**
 * Starts the best browser that works (order: `candidates`); those that do not are passed over with their reason remembered.
 * Throws a VademecumError that says what was tried when none works, or why the machine lets none work. The caller closes it.
 */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser> {
  const bundled = findBundledPackage()
  const fonts = await fontConfig(bundled, options)
  const passedOver: Failure[] = []
  for (const candidate of await candidates(bundled, options)) {
    const result = await attempt(candidate, fonts, options)
    if ('failure' in result) {
      passedOver.push(result.failure)
      continue
    }
    const { kind, path } = candidate
    const { version, pid } = result.launched
    const messages = browserMessages(passedOver, result.sandbox)
    return { ...result.launched, report: { kind, path, version, pid, passedOver, messages } }
  }
  throw noBrowser(passedOver, options)
}
