import { execFile } from 'node:child_process'
import { LaunchError } from './launch-error.js'

const LIMIT_MS = 10_000

/** What a program that does not start says on standard error, and what it means. */
const SYMPTOMS: { pattern: RegExp; reason: (match: RegExpExecArray) => string; sandbox?: boolean }[] = [
  {
    pattern: /No usable sandbox|Failed to move to new namespace|setuid sandbox|sandbox_host_linux/,
    reason: () => 'the system refuses the browser its sandbox',
    sandbox: true,
  },
  {
    pattern: /error while loading shared libraries: ([^:]+)/,
    reason: ([, library]) => `the shared library ${library} is missing`,
  },
  {
    pattern: /version [`'](GLIBC\w*_[\d.]+)' not found/,
    reason: ([, version]) => `the system's C library is older than ${version}`,
  },
  { pattern: /\[[^\]]*FATAL[^\]]*\]\s*(.+)/, reason: ([, text]) => text ?? 'it ended at once' },
]

const CODES: Record<string, string> = {
  ENOENT: 'there is no such program, or the system lacks its loader (it needs the GNU C library)',
  EACCES: 'it may not be executed (is its folder mounted with noexec?)',
  ENOEXEC: 'it is not a program of this system',
}

/** Starts a browser that failed once more, this time listening to what it says on standard error. */
export async function diagnose(
  path: string,
  args: string[],
  env: Record<string, string | undefined>,
  cause: unknown,
): Promise<LaunchError> {
  const { error, stderr } = await run(path, ['--headless', ...args, '--dump-dom', 'about:blank'], env)
  const code = error !== null && typeof error.code === 'string' ? CODES[error.code] : undefined
  if (code !== undefined) return new LaunchError(code, { cause })
  for (const { pattern, reason, sandbox } of SYMPTOMS) {
    const match = pattern.exec(stderr)
    if (match) return new LaunchError(reason(match), { sandbox: sandbox ?? false, cause })
  }
  return new LaunchError(lastLine(stderr) || 'it ended at once and said nothing', { cause })
}

function run(path: string, args: string[], env: Record<string, string | undefined>) {
  return new Promise<{ error: (Error & { code?: string | number | null }) | null; stderr: string }>(
    resolve => {
      execFile(path, args, { env, timeout: LIMIT_MS, killSignal: 'SIGKILL' }, (error, _stdout, stderr) =>
        resolve({ error, stderr }),
      ).on('error', error => resolve({ error, stderr: '' }))
    },
  )
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
