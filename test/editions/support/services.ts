import { type BrowserSource, createBrowserSource } from '../../../src/browser/index.js'
import type { Services } from '../../../src/model/services.js'
import { browserOptions } from '../../browser/support/browser-options.js'

export interface TestServices extends Services {
  source: BrowserSource
}

/** One browser for a test file; close `source` at its end. */
export function createServices(changes: Partial<Services> = {}): TestServices {
  const source = createBrowserSource(browserOptions())
  return {
    source,
    browser: () => source.browser(),
    signal: new AbortController().signal,
    timeoutMs: null,
    note: () => {},
    ...changes,
  }
}
