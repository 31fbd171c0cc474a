import { type BrowserOptions, findBrowsers } from '../../browser/index.js'
import type { Section } from './finding.js'

const REMEDY =
  'No browser works, so nothing can be printed. Run `vademecum doctor --install-browser`, or install Chrome, Chromium or Edge.'

/** Every browser there is, started once; the first good one is what a build uses. */
export async function examineBrowsers(options: BrowserOptions): Promise<Section> {
  const found = await findBrowsers(options)
  const used = found.find(browser => browser.problem === null)
  return {
    title: 'Browser',
    findings: found.map(browser => ({
      state: browser.problem === null ? 'good' : 'bad',
      name: browser.kind,
      detail: [
        browser.path,
        browser.version ?? browser.problem ?? '',
        browser === used ? '(a build uses this one)' : '',
      ]
        .filter(part => part !== '')
        .join('  '),
    })),
    remedy: used === undefined ? REMEDY : null,
  }
}
