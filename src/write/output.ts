/**
 * The one writer of the output folder. Artifacts are written beside their place first; `commit` moves all of them in, or none. A journal
 * lets the next build undo what a killed one left.
 */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { withLock } from '../claim/lock.js'
import { makeFolder } from '../claim/make-folder.js'
import { VademecumError } from '../diagnostics.js'
import { isWithin } from '../paths.js'
import { commitAll } from './commit-all.js'
import { type Entry, entryOf } from './entry.js'
import { writeFailure } from './failure.js'
import { inFolder, missingFolders } from './in-folder.js'
import { beginJournal, type Journal, type JournalRecord } from './journal.js'
import { dropStaged } from './move-in.js'
import { OWN_MARK, OWN_MARK_TEXT, refuseFolder, refuseForeign } from './place.js'
import { recover, removeFolders } from './recover.js'
import { writeDurably } from './write-durably.js'

/** An artifact to be written; paths are below the output folder, with `/`. */
export interface WrittenArtifact {
  /** The folder that it is alone in and that is replaced as a whole; null when each file stands for itself. */
  folder: string | null
  files: readonly { path: string; bytes: Uint8Array }[]
}

export interface Output {
  /** Writes an artifact to the disk, not yet under its name. Throws a VademecumError that names the file. */
  stage(artifact: WrittenArtifact): Promise<void>
  /** Puts every staged artifact in its place; throws a VademecumError when one cannot be, and then the former ones are all back. */
  commit(): Promise<void>
  /** Removes what was staged and not committed, and the folders made for it. Safe to call at any time, never throws. */
  discard(): Promise<void>
}

/** `out` is absolute. Nothing is created before the first artifact is staged. */
export function openOutput(out: string): Output {
  const token = randomUUID()
  const folders = new Set<string>()
  let staged: Entry[] = []
  let opening: Promise<Journal> | null = null

  const prepareFolder = async (folder: string, tell: (missing: string[]) => Promise<void>): Promise<void> => {
    const missing = await missingFolders(folder)
    await tell(missing)
    await makeFolder(folder)
    for (const path of missing) folders.add(path)
  }

  /** Holding the lock of the folder: one build at a time looks at what is unfinished, or moves its artifacts in. */
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    withLock(join(out, '.vademecum.lock'), { signal: new AbortController().signal }, work)

  const openJournal = (): Promise<Journal> =>
    inFolder(
      () => prepareFolder(out, async () => {}),
      () =>
        alone(async () => {
          await recover(out)
          return beginJournal(out, token)
        }),
    )

  /** Writes beside the artifact's place, after telling the journal. */
  const stageOne = async (path: string, write: (entry: Entry) => Promise<void>): Promise<void> => {
    try {
      opening ??= openJournal()
      const journal = await opening
      const entry = entryOf(out, path, token)
      await journal.note({ kind: 'stage', path })
      staged.push(entry)
      const tell = (missing: string[]): Promise<void> => journal.note(...foldersBelow(out, missing))
      await inFolder(
        () => prepareFolder(dirname(entry.final), tell),
        () => write(entry),
      )
    } catch (error) {
      throw writeFailure(join(out, path), error)
    }
  }

  const stageFile = (path: string, bytes: Uint8Array): Promise<void> =>
    stageOne(path, async ({ final, temporary }) => {
      await refuseFolder(final)
      await writeDurably(temporary, bytes)
    })

  const stageFolder = (folder: string, files: WrittenArtifact['files']): Promise<void> =>
    stageOne(folder, async ({ final, temporary }) => {
      await refuseForeign(final)
      await mkdir(temporary)
      await writeDurably(join(temporary, OWN_MARK), OWN_MARK_TEXT)
      for (const { path, bytes } of files) {
        const file = join(temporary, relative(final, join(out, path)))
        await makeFolder(dirname(file))
        await writeDurably(file, bytes)
      }
    })

  return {
    async stage({ folder, files }) {
      if (folder !== null) await stageFolder(folder, files)
      else for (const { path, bytes } of files) await stageFile(path, bytes)
    },
    async commit() {
      const journal = await opening
      if (journal === null) return
      const entries = staged
      try {
        await alone(() => {
          // From here on the journal is right about them, whatever happens.
          staged = []
          return commitAll(entries, journal)
        })
        folders.clear()
        opening = null
      } catch (error) {
        throw error instanceof VademecumError ? error : writeFailure(out, error)
      }
    },
    async discard() {
      const journal = await Promise.resolve(opening).catch(() => null)
      await dropStaged(staged)
      staged = []
      await journal?.remove().catch(() => {})
      await removeFolders(folders)
      folders.clear()
    },
  }
}

function foldersBelow(out: string, folders: string[]): JournalRecord[] {
  return folders
    .filter(folder => folder !== out && isWithin(folder, out))
    .map(folder => ({ kind: 'folder', path: relative(out, folder).split(sep).join('/') }))
}
