import { spawn } from 'node:child_process'

const POSIX = process.platform !== 'win32'

/** A process group of its own does not hear the terminal's Ctrl-C. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program to its end and keeps what it prints; kills it with all its children when `limit` is over.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd: string, env?: Record<string, string>, limit: number, echo?: boolean}} options `limit` in
 *   milliseconds; `echo` copies standard error to ours while it runs
 * @returns {Promise<{code: number, stdout: string, stderr: string, timedOut: boolean}>} code 127: not found
 */
export function run(command, args, { cwd, env = {}, limit, echo = false }) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: POSIX,
    })
    const result = { code: 127, stdout: '', stderr: '', timedOut: false }
    const timer = setTimeout(
      () => {
        result.timedOut = true
        kill(child)
      },
      Math.max(limit, 1),
    )
    const interrupted = () => {
      kill(child)
      process.exit(130)
    }
    for (const signal of SIGNALS) process.once(signal, interrupted)

    child.stdout.setEncoding('utf8').on('data', text => {
      result.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      result.stderr += text
      if (echo) process.stderr.write(text)
    })
    child.on('error', error => {
      result.stderr += error.message
      finish()
    })
    child.on('close', code => {
      result.code = code ?? 1
      finish()
    })

    function finish() {
      clearTimeout(timer)
      for (const signal of SIGNALS) process.off(signal, interrupted)
      resolve(result)
    }
  })
}

function kill(child) {
  try {
    if (POSIX) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
