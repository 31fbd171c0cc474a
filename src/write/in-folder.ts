import { dirname } from 'node:path'
import { exists } from './entry.js'

const TIMES = 5

/**
 * Does `work` in a folder that `make` makes, and again if the folder is gone by then: a build that gives up beside ours removes those that it
 * made, as long as nothing is in them.
 */
export async function inFolder<T>(make: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time += 1) {
    await make()
    try {
      return await work()
    } catch (error) {
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!isGone || time === TIMES) throw error
    }
  }
}

/** Those of a folder and the ones above it that are not there, the deepest first. */
export async function missingFolders(folder: string): Promise<string[]> {
  const missing: string[] = []
  for (let at = folder; at !== dirname(at) && !(await exists(at)); at = dirname(at)) missing.push(at)
  return missing
}
