import { homedir, tmpdir } from 'node:os'
import { run } from '../../../src/cli/run.js'

export interface Finished {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a command line inside the test's own process: all but signals and streams is the same, and it starts at once. */
export async function runHere(cwd: string, ...args: string[]): Promise<Finished> {
  let stdout = ''
  let stderr = ''
  const status = await run(args, {
    out: text => {
      stdout += text
    },
    err: text => {
      stderr += text
    },
    isLive: false,
    hasColor: false,
    size: () => ({ columns: 80, rows: 24 }),
    cwd,
    machine: {
      env: process.env,
      platform: process.platform,
      architecture: process.arch,
      uid: process.getuid?.() ?? null,
      home: homedir(),
      temporaryFolder: tmpdir(),
    },
    signal: new AbortController().signal,
  })
  return { status, stdout, stderr }
}
