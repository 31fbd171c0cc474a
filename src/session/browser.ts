import type { BrowserSource } from '../browser/index.js'
import { createBrowserSource } from '../browser/start/browser-source.js'
import type { Config } from '../config.js'
import type { Recorder } from './recorder.js'

/** The one browser of a build. Its start, at first use, and the words it has for that are told as a stage. */
export function openBrowserSource(config: Config, recorder: Recorder): BrowserSource {
  const source = createBrowserSource({
    ...config.machine,
    sandbox: config.sandbox,
    signal: config.signal,
    note: note => recorder.emit({ type: 'stage', stage: 'browser', state: 'start', note }),
  })
  let first: ReturnType<BrowserSource['browser']> | null = null
  return {
    ...source,
    browser: () => {
      if (first !== null && source.report() !== null) return source.browser()
      first ??= recorder.stage('browser', source.browser, () => source.report()?.version ?? '')
      return first
    },
  }
}
