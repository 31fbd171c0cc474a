import { arch, homedir, platform, tmpdir, userInfo } from 'node:os'
import type { BrowserOptions } from '../../../src/browser/index.js'

/** This machine's own, for tests that need a browser and nothing special. */
export function browserOptions(changes: Partial<BrowserOptions> = {}): BrowserOptions {
  return {
    env: process.env,
    platform: platform(),
    architecture: arch(),
    uid: userInfo().uid,
    home: homedir(),
    temporaryFolder: tmpdir(),
    sandbox: 'auto',
    signal: new AbortController().signal,
    note: () => {},
    ...changes,
  }
}
