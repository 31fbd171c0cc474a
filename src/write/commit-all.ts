import { VademecumError } from '../diagnostics.js'
import { type Entry, exists } from './entry.js'
import type { Journal } from './journal.js'
import { dropStaged, forget, moveIn, undo } from './move-in.js'

/**
 * Moves all entries in, and ends the journal; or puts the former ones back and throws what was in the way, a VademecumError that names the
 * entry. What cannot be settled even so is left to the next build by the journal. The caller holds the lock of the output folder.
 */
export async function commitAll(entries: readonly Entry[], journal: Journal): Promise<void> {
  const had = new Set<string>()
  for (const { path, final } of entries) if (await exists(final)) had.add(path)
  try {
    await journal.noteDurably({ kind: 'commit', former: [...had] })
    await moveIn(entries)
    await journal.noteDurably({ kind: 'done' })
  } catch (error) {
    await undo(entries, entry => had.has(entry.path)).catch(cause => {
      journal.keep()
      throw notPutBack(error, cause)
    })
    await dropStaged(entries)
    throw error
  }
  // All are in. Former ones that cannot be removed yet (open on Windows) are, by the next build.
  await forget(entries)
    .then(() => journal.remove())
    .catch(() => journal.keep())
}

function notPutBack(error: unknown, cause: unknown): VademecumError {
  const reason = error instanceof Error ? error.message : String(error)
  return new VademecumError(`${reason}. Not all former artifacts could be put back`, {
    hint: 'They are kept beside their places; the next build into this folder puts them back.',
    cause,
  })
}
