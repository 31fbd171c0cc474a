import puppeteer, { type Browser } from 'puppeteer'
import { fontConfig } from '../../../src/browser/cache/font-config.js'
import { findBundledPackage } from '../../../src/browser/find/bundled-package.js'
import { candidates } from '../../../src/browser/find/candidates.js'
import { browserFlags } from '../../../src/browser/start/flags.js'
import { browserOptions } from '../../browser/support/browser-options.js'

/** The browser that prints, but for the flag that keeps it from every network: a reader's own reaches this machine. */
export async function loopbackBrowser(): Promise<Browser> {
  const options = browserOptions()
  const bundled = findBundledPackage()
  const [candidate] = await candidates(bundled, options)
  if (candidate === undefined) throw new Error('There is no browser')
  const executable = await candidate.prepare()
  return puppeteer.launch({
    executablePath: executable.path,
    headless: 'shell',
    env: { ...process.env, ...(await fontConfig(bundled, options)), ...executable.env },
    args: browserFlags(false).filter(flag => !flag.startsWith('--host-resolver-rules')),
    pipe: true,
  })
}
