import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const PREFIX = 'vademecum-profile-'
const DAY_MS = 86_400_000

/** Makes a throw-away profile folder, and removes those that killed processes left behind more than a day ago. */
export async function createProfile(temporaryFolder: string): Promise<string> {
  await removeOld(temporaryFolder)
  return mkdtemp(join(temporaryFolder, PREFIX))
}

/** Removes a profile; a browser that is just ending may still write to it, so it is tried a few times. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {})
}

/** As `removeProfile`, for the moment in which a process ends. */
export function removeProfileNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  } catch {
    // Left for `removeOld` of a later run.
  }
}

async function removeOld(temporaryFolder: string): Promise<void> {
  const names = await readdir(temporaryFolder).catch(() => [])
  for (const name of names.filter(name => name.startsWith(PREFIX))) {
    const folder = join(temporaryFolder, name)
    const found = await stat(folder).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > DAY_MS) await removeProfile(folder)
  }
}
