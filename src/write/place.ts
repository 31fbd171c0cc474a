/** Whether something may be put in a place. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Lies in each folder that is an artifact. Without it a folder is somebody's own, and is not replaced. */
export const OWN_MARK = '.vademecum'

export const OWN_MARK_TEXT = new TextEncoder().encode(
  'Vademecum made this folder, and replaces it as a whole when it builds again.\n',
)

/** Rejects with a system's error when a folder has the name of an artifact that is one file. */
export async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found?.isDirectory()) throw refusal('EISDIR', `${path} is a folder`)
}

/** Rejects with a system's error when what has the name of an artifact that is a folder is no folder, or holds what we did not make. */
export async function refuseForeign(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found === null) return
  if (!found.isDirectory()) throw refusal('EEXIST', `${path} is no folder`)
  const names = await readdir(path)
  if (names.length > 0 && (await lstat(join(path, OWN_MARK)).catch(() => null)) === null) {
    throw refusal('ENOTEMPTY', `${path} was not made by a build`)
  }
}

function refusal(code: string, text: string): Error {
  return Object.assign(new Error(text), { code })
}
