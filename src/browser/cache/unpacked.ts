import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { withLock } from '../../claim/lock.js'
import { cacheFailure } from './cache-failure.js'
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
  /** Words of progress while another process unpacks it. */
  note(text: string): void
}

/**
 * Returns the folder, unpacked and whole. It is filled under a temporary name, and renamed, so nobody ever sees half of it; a lock keeps
 * two processes from doing the work twice; what a killed process left behind is removed. A process that was stopped so long that another one
 * took over finds its work done. Throws a VademecumError with the remedy when the disk or the package does not allow it.
 */
export async function unpackOnce(wanted: Unpacked): Promise<string> {
  const { folder, uid, signal, note } = wanted
  signal.throwIfAborted()
  try {
    while (!(await isIntact(folder, uid))) {
      const onWait = (): void => note('waiting for another build, which unpacks the browser')
      await withLock(`${folder}.lock`, { signal, onWait }, () => replace(wanted))
    }
    return await ownFolder(folder, uid)
  } catch (error) {
    signal.throwIfAborted()
    throw cacheFailure(folder, error)
  }
}

/** Whether the folder had to be thrown away because its files are not what was unpacked, although they look untouched. */
export async function discardIfDamaged({ folder, uid, signal, note }: Unpacked): Promise<boolean> {
  if (!existsSync(folder) || (await isIntact(folder, uid, { thoroughly: true }))) return false
  note('the unpacked browser is damaged')
  await withLock(`${folder}.lock`, { signal }, () => rm(folder, { recursive: true, force: true }))
  return true
}

async function replace({ folder, uid, fill }: Unpacked): Promise<void> {
  if (await isIntact(folder, uid)) return
  await removeLeftovers(folder)
  const temporary = await mkdtemp(`${folder}.tmp-`)
  try {
    await fill(temporary)
    await writeManifest(temporary)
    if (await isIntact(folder, uid)) return
    await rm(folder, { recursive: true, force: true })
    await rename(temporary, folder)
  } catch (error) {
    // Gone: another process took us for dead and does the work. We wait in line again.
    if (existsSync(temporary)) throw error
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
