#!/usr/bin/env node
/** The edge: everything the process has goes in, the exit status comes out. */
import { tmpdir } from 'node:os'
import { tuneEngine } from './cli/engine.js'
import { onInterrupt } from './cli/interrupt.js'
import { run } from './cli/run.js'
import { streamFault } from './cli/stream-fault.js'
import { homeFolder } from './config.js'

const INTERRUPTED = 130

tuneEngine()

const { env, stdout, stderr } = process
// An error that nobody listens to would end the process.
for (const stream of [stdout, stderr]) stream.on('error', () => {})
const isScreen = stderr.isTTY === true && env.TERM !== 'dumb'

const status = await run(process.argv.slice(2), {
  out: text => void stdout.write(text),
  err: text => void stderr.write(text),
  isLive: isScreen && !env.CI,
  hasColor: isScreen && !env.NO_COLOR,
  size: () => ({ columns: stderr.columns || 80, rows: stderr.rows || 24 }),
  cwd: process.cwd(),
  machine: {
    env,
    platform: process.platform,
    architecture: process.arch,
    uid: process.getuid?.() ?? null,
    home: homeFolder(),
    temporaryFolder: tmpdir(),
  },
  signal: onInterrupt(
    process,
    () => process.exit(INTERRUPTED),
    () => performance.now(),
  ),
})

// Work that an interruption left behind must not hold the process; what was said must get out first.
stdout.write('', () => {
  const fault = streamFault(stdout)
  if (fault !== null) stderr.write(`error: Standard output cannot be written: ${fault.message}\n`)
  stderr.write('', () => process.exit(status === 0 && fault !== null ? 1 : status))
})
