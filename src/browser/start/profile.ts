import { rmSync } from 'node:fs'
import { lstat, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { lifeOf, PROCESS_MARK, thisProcess } from '../../claim/process-mark.js'
import { VademecumError } from '../../diagnostics.js'
import type { BrowserOptions } from '../options.js'

const PREFIX = 'vademecum-profile-'
const OWNER = 'vademecum.json'
const DAY_MS = 86_400_000
const LEAST_BYTES = 10_000_000

type Options = Pick<BrowserOptions, 'temporaryFolder' | 'uid'>

/**
 * Makes a throw-away profile folder, and removes those that killed processes of ours left behind.
 * Throws a VademecumError when the temporary folder cannot be used.
 */
export async function createProfile({ temporaryFolder, uid }: Options): Promise<string> {
  const parent = resolve(temporaryFolder)
  await removeLeftovers(parent, uid)
  let folder: string | null = null
  try {
    folder = await mkdtemp(join(parent, PREFIX))
    await writeFile(join(folder, OWNER), JSON.stringify(await thisProcess()), { mode: 0o600 })
    const { bavail, bsize } = await statfs(parent)
    // The browser would end in the middle of a print, and say nothing.
    if (bavail * bsize < LEAST_BYTES) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    return folder
  } catch (cause) {
    if (folder !== null) await removeProfile(folder)
    throw temporaryFailure(parent, cause)
  }
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
    // Left for `removeLeftovers` of a later run.
  }
}

async function removeLeftovers(parent: string, uid: number | null): Promise<void> {
  const names = await readdir(parent).catch(() => [])
  for (const name of names.filter(name => name.startsWith(PREFIX))) {
    const folder = join(parent, name)
    if (await isLeftover(folder, uid)) await removeProfile(folder)
  }
}

/** A folder of this user that holds the mark of a process that is gone, or, where that cannot be said, has been untouched for a day. */
async function isLeftover(folder: string, uid: number | null): Promise<boolean> {
  try {
    const found = await lstat(folder)
    if (!found.isDirectory() || (uid !== null && found.uid !== uid)) return false
    const mark = PROCESS_MARK.parse(JSON.parse(await readFile(join(folder, OWNER), 'utf8')))
    const life = await lifeOf(mark)
    return life === 'gone' || (life === 'unknown' && Date.now() - found.mtimeMs > DAY_MS)
  } catch {
    return false
  }
}

const CAUSES: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'it is not a folder',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'its disk is read-only',
  ENOSPC: 'less than 10 MB are left on its disk',
  EDQUOT: 'the disk quota is used up',
}

/** The temporary folder of the system cannot be used. */
export function temporaryFailure(folder: string, cause: unknown): VademecumError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const reason = CAUSES[code] ?? (cause instanceof Error ? cause.message : String(cause))
  return new VademecumError(`The browser cannot use the temporary folder ${folder}: ${reason}`, {
    hint: 'Set TMPDIR (on Windows TEMP) to a folder on a disk with some free space that you may write to.',
    cause,
  })
}
