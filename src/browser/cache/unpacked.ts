import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { withLock } from './lock.js'
import { isIntact, writeManifest } from './manifest.js'
import { ownFolder } from './own-folder.js'

/** A folder below the cache folder that is unpacked once and then used by every run. */
export interface Unpacked {
  /** Its final place. */
  folder: string
  uid: number | null
  signal: AbortSignal
  /** Fills an empty folder. */
  fill(folder: string): Promise<void>
}

/**
 * Returns the folder, unpacked and whole. It is filled under a temporary name, sized, and renamed, so nobody ever sees half of it; a
 * lock keeps two processes from doing the work twice; what a killed process left behind is removed.
 */
export async function unpackOnce(wanted: Unpacked): Promise<string> {
  const { folder, uid, signal } = wanted
  if (await isIntact(folder, uid)) return ownFolder(folder, uid)
  return withLock(`${folder}.lock`, signal, async () => {
    if (!(await isIntact(folder, uid))) await replace(wanted)
    return ownFolder(folder, uid)
  })
}

async function replace({ folder, fill }: Unpacked): Promise<void> {
  await removeLeftovers(folder)
  const temporary = await mkdtemp(`${folder}.tmp-`)
  try {
    await fill(temporary)
    await writeManifest(temporary)
    await rm(folder, { recursive: true, force: true })
    await rename(temporary, folder)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder)
  for (const name of await readdir(parent)) {
    const path = join(parent, name)
    if (path.startsWith(`${folder}.tmp-`)) await rm(path, { recursive: true, force: true })
  }
}
