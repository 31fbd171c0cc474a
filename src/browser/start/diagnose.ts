import { LaunchError } from './launch-error.js'

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

/** Why a browser did not start, from the error and from what it said (`log`, lines of standard error and output). */
export function diagnose(cause: unknown, log: string[]): LaunchError {
  const code = cause instanceof Error && 'code' in cause ? CODES[String(cause.code)] : undefined
  if (code !== undefined) return new LaunchError(code, { cause })
  for (const { pattern, reason, sandbox } of SYMPTOMS) {
    const match = pattern.exec(log.join('\n'))
    if (match) return new LaunchError(reason(match), { sandbox: sandbox ?? false, cause })
  }
  const said = log.at(-1) ?? (cause instanceof Error ? cause.message : String(cause))
  return new LaunchError(said, { cause })
}
