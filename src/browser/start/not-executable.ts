import { stat } from 'node:fs/promises'
import type { LaunchError } from './launch-error.js'

/** Why the system does not run the file at `path`, when it says that it may not: arguments of a LaunchError. */
export async function notExecutable(
  path: string,
  cause: unknown,
): Promise<ConstructorParameters<typeof LaunchError>> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return ['it is a folder', { hint: 'Name the program inside it.', cause }]
  if (found !== null && (found.mode & 0o111) === 0) {
    return [
      'it may not be executed',
      { fault: 'program', hint: `Make it executable: \`chmod +x ${path}\`.`, cause },
    ]
  }
  return [
    'it may not be executed (is its disk mounted with noexec?)',
    { hint: 'Set XDG_CACHE_HOME to a folder on a disk that programs may be run from.', cause },
  ]
}
