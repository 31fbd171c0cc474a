import { readdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFailure } from './failure.js'

/** Removes files below a folder, and the folders that are empty then. Throws a VademecumError that names the file. */
export async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = join(folder, path)
    try {
      await rm(file, { force: true })
      const parent = dirname(file)
      if (parent !== folder && (await readdir(parent)).length === 0) await rmdir(parent)
    } catch (error) {
      throw writeFailure(file, error)
    }
  }
}
