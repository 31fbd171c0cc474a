import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A folder that we made can be taken away by somebody else before we make one in it. */
const TIMES = 5

/**
 * Makes a folder and those above it that are missing, each with `mode`; one that is there is left as it is. Rejects with the system's error.
 * Node's own `recursive` never comes to an end where a file system lets nothing be made and says that the folder above is missing (`/proc`).
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  for (let time = 1; ; time += 1) {
    try {
      await mkdir(path, mode)
      return
    } catch (error) {
      if (await isFolder(path)) return
      const isParentMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!isParentMissing || time === TIMES || dirname(path) === path) throw error
      if (!(await isFolder(dirname(path)))) await makeFolder(dirname(path), mode)
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() ?? false
}
