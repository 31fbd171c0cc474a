/** Puts what was staged in its place: all of it, or after a failure nothing. */
import { link, lstat, rename, rm } from 'node:fs/promises'
import { type Entry, exists } from './entry.js'
import { writeFailure } from './failure.js'

/**
 * Moves every entry in, keeping the former ones beside for `undo` and `forget`. What cannot be replaced (an immutable file, one of another
 * user in a sticky folder, one that is open on Windows) is mostly found before anything has changed. Throws a VademecumError that names the entry.
 */
export async function moveIn(entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) await attempt(entry, keepFormer)
  for (const entry of entries) await attempt(entry, replace)
}

async function attempt(entry: Entry, step: (entry: Entry) => Promise<void>): Promise<void> {
  try {
    await step(entry)
  } catch (error) {
    throw writeFailure(entry.final, error)
  }
}

/** A plain file gets a second name, so that there is no moment without it; where that cannot be (other file systems), it steps aside. */
async function keepFormer({ final, former }: Entry): Promise<void> {
  const found = await lstat(final).catch(() => null)
  if (found === null || found.isDirectory()) return
  try {
    // A link would be followed on some systems.
    if (!found.isFile()) throw new Error('not a plain file')
    await link(final, former)
  } catch {
    await rename(final, former)
  }
}

/** A folder steps aside at the last moment. */
async function replace({ final, temporary, former }: Entry): Promise<void> {
  const found = await lstat(final).catch(() => null)
  if (found?.isDirectory()) await rename(final, former)
  await rename(temporary, final)
}

/**
 * Puts the former ones back, as far as `moveIn` came, by what is there: of a process that was killed nothing else is known. `had` says whether
 * something was in an entry's place before. Goes on after a failure and throws the first one at the end.
 */
export async function undo(entries: readonly Entry[], had: (entry: Entry) => boolean): Promise<void> {
  const failures: unknown[] = []
  for (const entry of entries) await putBack(entry, had(entry)).catch(error => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function putBack({ final, temporary, former }: Entry, had: boolean): Promise<void> {
  const isIn = !(await exists(temporary))
  const isKept = await exists(former)
  if (!isKept) {
    // Nothing was there before: what is there now is the new one.
    if (isIn && !had && (await exists(final))) await rename(final, temporary)
    return
  }
  const isThere = await exists(final)
  if (!isIn && isThere) return rm(former, { recursive: true, force: true })
  if (isThere && (await lstat(former)).isDirectory()) await rename(final, temporary)
  await rename(former, final)
  // Two names of one file: renaming has done nothing (rename(2)).
  await rm(former, { recursive: true, force: true })
}

/** Removes the former ones once all new ones are in. */
export async function forget(entries: readonly Entry[]): Promise<void> {
  for (const { former } of entries) await rm(former, { recursive: true, force: true })
}

/** Removes what is not in its place. */
export async function dropStaged(entries: readonly Entry[]): Promise<void> {
  for (const { temporary } of entries) await rm(temporary, { recursive: true, force: true }).catch(() => {})
}
