import { type Fault, LaunchError } from './launch-error.js'
import { notExecutable } from './not-executable.js'
import { SANDBOX_MISSING } from './sandbox.js'

/** What a program that does not start says on standard error, and what it means. */
const SYMPTOMS: {
  pattern: RegExp
  reason: (match: RegExpExecArray) => string
  fault?: Fault
  hint?: string
}[] = [
  {
    pattern: /error while loading shared libraries: ([^:\n]{1,300}): cannot open/,
    reason: ([, library]) => `the shared library ${library} is missing`,
    hint: "Install it with the system's package manager; its Chromium brings all that it needs.",
  },
  {
    pattern: /error while loading shared libraries: ([^:\n]{1,300})/,
    reason: ([, library]) => `the shared library ${library} cannot be used`,
    fault: 'program',
  },
  {
    pattern: /version [`'](GLIBC\w*_[\d.]+)' not found/,
    reason: ([, version]) => `the system's C library is older than ${version}`,
  },
  {
    // Without user namespaces it says so itself; where something else is forbidden (process or network namespaces, chroot),
    // the process that was to be shut in dies, and only the place in the source tells.
    pattern: /sandbox|zygote|new namespace|credentials\.cc|sys_chroot/i,
    reason: () => SANDBOX_MISSING.refused.reason,
    fault: 'sandbox',
    hint: SANDBOX_MISSING.refused.hint,
  },
  {
    pattern: /FATAL[^\]\nF]*\] *(\S.*)/,
    reason: ([, text]) => text ?? 'it ended at once',
    fault: 'program',
  },
]

const CODES: Record<string, { reason: string; fault?: Fault }> = {
  ENOENT: { reason: 'there is no such program, or the system lacks its loader (it needs the GNU C library)' },
  ENOTDIR: { reason: 'there is no such program' },
  ENOEXEC: { reason: 'it is not a program of this system', fault: 'program' },
}

/** Why the browser at `path` did not start, from the error and from what it said (`log`, lines of standard error and output). */
export async function diagnose(cause: unknown, log: string[], path: string): Promise<LaunchError> {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'EACCES' || code === 'EPERM') return new LaunchError(...(await notExecutable(path, cause)))
  const known = CODES[code]
  if (known !== undefined) return new LaunchError(known.reason, { fault: known.fault ?? 'other', cause })
  for (const { pattern, reason, fault, hint } of SYMPTOMS) {
    const match = pattern.exec(log.join('\n'))
    if (match) return new LaunchError(reason(match), { fault: fault ?? 'other', hint: hint ?? null, cause })
  }
  const said = log.at(-1) ?? (cause instanceof Error ? cause.message : String(cause))
  return new LaunchError(said, { fault: 'program', cause })
}
