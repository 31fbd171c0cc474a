import { arch, homedir, platform, tmpdir } from 'node:os'

/** This machine as the browser's room asks for it; nothing interrupts, nothing is told. */
export function thisMachine() {
  return {
    env: process.env,
    platform: platform(),
    architecture: arch(),
    uid: process.getuid?.() ?? null,
    home: homedir(),
    temporaryFolder: tmpdir(),
    sandbox: 'auto',
    signal: new AbortController().signal,
    note: () => {},
  }
}
