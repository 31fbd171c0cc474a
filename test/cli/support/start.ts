import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { Finished } from './run-here.js'

/** The compiled command line: `npm test` compiles first. */
export const CLI = resolve(import.meta.dirname, '../../../dist/cli.js')

export interface Running {
  process: ChildProcess
  /** Resolves when standard error has shown this. */
  shows(text: string): Promise<void>
  finished: Promise<Finished>
}

/** Starts a command line as a process of its own. */
export function start(cwd: string, args: string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...env } })
  let stdout = ''
  let stderr = ''
  const waiting: (() => void)[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    for (const check of waiting) check()
  })
  const finished = new Promise<Finished>(done =>
    child.on('close', status => done({ status, stdout, stderr })),
  )
  const shows = (text: string): Promise<void> =>
    new Promise((found, failed) => {
      const check = (): void => {
        if (stderr.includes(text)) found()
      }
      waiting.push(check)
      check()
      finished.then(() => failed(new Error(`ended without showing ${text}:\n${stderr}`)))
    })
  return { process: child, shows, finished }
}
