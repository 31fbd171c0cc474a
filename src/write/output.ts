/** The one writer of the output folder. Artifacts are written beside their place first; `commit` moves all of them in. */
import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { writeFailure } from './failure.js'

/** An artifact to be written; paths are below the output folder, with `/`. */
export interface WrittenArtifact {
  /** The folder that it is alone in and that is replaced as a whole; null when each file stands for itself. */
  folder: string | null
  files: readonly { path: string; bytes: Uint8Array }[]
}

export interface Output {
  /** Writes an artifact to the disk, not yet under its name. Throws a VademecumError that names the file. */
  stage(artifact: WrittenArtifact): Promise<void>
  /** Puts every staged artifact in its place, each in one step. */
  commit(): Promise<void>
  /** Removes what was staged and not committed, and the folders made for it. Safe to call at any time, never throws. */
  discard(): Promise<void>
}

interface Staged {
  temporary: string
  final: string
}

/** `out` is absolute. Nothing is created before the first artifact is staged. */
export function openOutput(out: string): Output {
  let staged: Staged[] = []
  const folders = new Set<string>()

  const makeFolder = async (folder: string): Promise<void> => {
    const first = await mkdir(folder, { recursive: true })
    if (first === undefined) return
    for (let at = folder; at.length >= first.length; at = dirname(at)) folders.add(at)
  }

  const stageFile = async (final: string, bytes: Uint8Array): Promise<void> => {
    const temporary = temporaryPath(final)
    try {
      await makeFolder(dirname(final))
      await refuseFolder(final)
      staged.push({ temporary, final })
      await writeDurably(temporary, bytes)
    } catch (error) {
      throw writeFailure(final, error)
    }
  }

  const stageFolder = async (final: string, files: WrittenArtifact['files']): Promise<void> => {
    const temporary = temporaryPath(final)
    try {
      await makeFolder(dirname(final))
      staged.push({ temporary, final })
      for (const { path, bytes } of files) {
        const file = join(temporary, relative(final, join(out, path)))
        await mkdir(dirname(file), { recursive: true })
        await writeDurably(file, bytes)
      }
    } catch (error) {
      throw writeFailure(final, error)
    }
  }

  return {
    async stage({ folder, files }) {
      if (folder === null) for (const { path, bytes } of files) await stageFile(join(out, path), bytes)
      else await stageFolder(join(out, folder), files)
    },
    async commit() {
      for (const { temporary, final } of [...staged]) {
        await patiently(() => replace(temporary, final)).catch((error: unknown) => {
          throw writeFailure(final, error)
        })
        staged = staged.filter(one => one.final !== final)
      }
      folders.clear()
    },
    async discard() {
      for (const { temporary } of staged) {
        await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
      }
      staged = []
      const deepestFirst = [...folders].sort((a, b) => b.length - a.length)
      for (const folder of deepestFirst) await rmdir(folder).catch(() => undefined)
      folders.clear()
    },
  }
}

/** Another build may be moving its own folder to the same place: the one steps aside, the other comes after. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work()
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (tries === MOST_TRIES || !MEETINGS.some(known => known === code)) throw error
      await new Promise(done => setTimeout(done, tries * 10))
    }
  }
}

const MOST_TRIES = 8
const MEETINGS = ['ENOENT', 'ENOTEMPTY', 'EEXIST']

/** Puts a finished file or folder in its place. A folder that was there steps aside first and is removed when the new one stands. */
async function replace(temporary: string, final: string): Promise<void> {
  const isFolder = (await lstat(temporary)).isDirectory()
  const former = isFolder && (await lstat(final).catch(() => null)) !== null ? temporaryPath(final) : null
  if (former !== null) await rename(final, former)
  try {
    await rename(temporary, final)
  } catch (error) {
    if (former !== null) await rename(former, final)
    throw error
  }
  if (former !== null) await rm(former, { recursive: true, force: true })
}

/** The name an unfinished artifact has: hidden, beside the finished one, never the same twice. */
function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
}

/** Returns when the bytes are on the disk, so that a power cut after the rename leaves no empty file. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' })
}
