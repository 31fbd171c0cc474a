import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Process, launch as start } from '@puppeteer/browsers'
import puppeteer, { type Browser } from 'puppeteer'
import type { Executable } from '../find/candidate.js'
import type { BrowserOptions } from '../options.js'
import { diagnose } from './diagnose.js'
import { browserFlags } from './flags.js'
import { LaunchError } from './launch-error.js'
import { pipeTransport } from './pipe-transport.js'
import { createProfile, removeProfile, removeProfileNow } from './profile.js'

const START_MS = 30_000
const CLOSE_MS = 3_000
const LAST_WORDS_MS = 500

/** The first release that prints margin boxes (`@page { @top-right … }`), which our themes use. */
const OLDEST = 131

/** A started browser and its ends. */
export interface Launched {
  browser: Browser
  /** As it calls itself: `HeadlessChrome/153.0.7204.0`. */
  version: string
  /** Of its main process. */
  pid: number
  /** Closes it and removes its profile; safe to call twice and after a crash. */
  close(): Promise<void>
  /** The same at once, for signal and exit handlers. */
  kill(): void
}

/**
 * Starts a browser on a pipe: it ends by itself when our process is gone, however that came about. `fonts` is what `fontConfig` gave.
 * Rejects with a LaunchError when it does not start or is too old, with a VademecumError when there is no place for its profile, with the
 * signal's reason when that aborts.
 */
export async function launch(
  executable: Executable,
  fonts: Record<string, string>,
  options: BrowserOptions,
  hasSandbox: boolean,
): Promise<Launched> {
  options.signal.throwIfAborted()
  const profile = await createProfile(options)
  const program = start({
    executablePath: executable.path,
    args: puppeteer.defaultArgs({
      headless: 'shell',
      userDataDir: profile,
      args: ['--remote-debugging-pipe', ...browserFlags(hasSandbox)],
    }),
    env: { ...options.env, ...fonts, ...executable.env },
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    signal: options.signal,
  })
  const ended = new Promise<Error>(resolve => {
    program.nodeProcess.once('error', resolve)
    program.nodeProcess.once('close', () => resolve(new Error('it ended at once and said nothing')))
  })
  try {
    return await connect(program, profile, ended)
  } catch (error) {
    // One that is just ending may still say why; only when it has ended everything that it said has been read.
    await Promise.race([ended, pause(options.signal.aborted ? 0 : LAST_WORDS_MS)])
    program.kill()
    await ended
    await removeProfile(profile)
    options.signal.throwIfAborted()
    if (error instanceof LaunchError) throw error
    throw await diagnose(error, program.getRecentLogs(), executable.path)
  }
}

async function connect(program: Process, profile: string, ended: Promise<Error>): Promise<Launched> {
  const { stdio, pid = 0 } = program.nodeProcess
  const transport = pipeTransport(stdio[3] as Writable, stdio[4] as Readable)
  const connecting = puppeteer.connect({ transport, protocolTimeout: 0 })
  const browser = await Promise.race([connecting, rejectWith(ended), rejectWith(tooLate())])
  const version = await browser.version()
  const major = Number(/\/(\d+)/.exec(version)?.[1])
  if (!(major >= OLDEST)) throw new LaunchError(`it is too old: ${version}, ${OLDEST} or newer is needed`)
  return {
    browser,
    version,
    pid,
    close: async () => {
      // Asked first, so that it puts its files away; ended in any case.
      if (browser.connected) await Promise.race([browser.close().catch(() => {}), pause(CLOSE_MS)])
      await program.close().catch(() => {})
      await removeProfile(profile)
    },
    kill: () => {
      program.kill()
      removeProfileNow(profile)
    },
  }
}

async function rejectWith(failure: Promise<Error>): Promise<never> {
  throw await failure
}

async function tooLate(): Promise<Error> {
  await pause(START_MS)
  return new Error(`it did not answer within ${START_MS / 1000} s`)
}

/** Waits, but keeps no process from ending. */
function pause(ms: number): Promise<void> {
  return sleep(ms, undefined, { ref: false })
}
