import { type BrowserOptions, type FoundBrowser, findBrowsers, remedyFor } from '../../browser/index.js'
import { VademecumError } from '../../diagnostics.js'
import type { SandboxState } from '../../model/sandbox.js'
import type { Section } from './finding.js'

const TITLE = 'Browser'

const WITHOUT: Record<SandboxState, string> = {
  on: '',
  root: '(without its sandbox: Chromium has none for root)',
  off: '(without its sandbox, as asked)',
  refused: '(without its sandbox: the system refuses it)',
}

/** Every browser there is, started once; the first good one is what a build uses. */
export async function examineBrowsers(options: BrowserOptions): Promise<Section> {
  try {
    return describe(await findBrowsers(options), options)
  } catch (error) {
    // The machine lets no browser work: its cache or temporary folder cannot be used.
    if (!(error instanceof VademecumError) || options.signal.aborted) throw error
    return {
      title: TITLE,
      findings: [{ state: 'bad', name: 'none', detail: error.message }],
      remedy: `So nothing can be printed. ${error.hint ?? ''}`.trim(),
    }
  }
}

function describe(found: FoundBrowser[], options: BrowserOptions): Section {
  const used = found.find(browser => browser.problem === null)
  const failures = found.map(({ path, problem, hint }) => ({ path, reason: problem ?? '', hint }))
  return {
    title: TITLE,
    findings: found.map(browser => ({
      state: browser.problem === null ? 'good' : 'bad',
      name: browser.kind,
      detail: [
        browser.path,
        browser.version ?? browser.problem ?? '',
        browser.sandbox === null ? '' : WITHOUT[browser.sandbox],
        browser === used ? '(a build uses this one)' : '',
      ]
        .filter(part => part !== '')
        .join('  '),
    })),
    remedy:
      used === undefined
        ? `No browser works, so nothing can be printed. ${remedyFor(failures, options)}`
        : null,
  }
}
