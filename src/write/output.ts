/** The one writer of the output folder. Artifacts are written beside their place first; `commit` moves all of them in. */
import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { writeFailure } from './failure.js'

export interface Output {
  /** Writes an artifact (path below the output folder, with `/`) to the disk, not yet under its name. Throws a VademecumError that names it. */
  stage(path: string, bytes: Uint8Array): Promise<void>
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

  return {
    async stage(path, bytes) {
      const final = join(out, path)
      const temporary = temporaryPath(final)
      try {
        await makeFolder(dirname(final))
        await refuseFolder(final)
        staged.push({ temporary, final })
        await writeDurably(temporary, bytes)
      } catch (error) {
        throw writeFailure(final, error)
      }
    },
    async commit() {
      for (const { temporary, final } of [...staged]) {
        await rename(temporary, final).catch((error: unknown) => {
          throw writeFailure(final, error)
        })
        staged = staged.filter(one => one.final !== final)
      }
      folders.clear()
    },
    async discard() {
      for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined)
      staged = []
      const deepestFirst = [...folders].sort((a, b) => b.length - a.length)
      for (const folder of deepestFirst) await rmdir(folder).catch(() => undefined)
      folders.clear()
    },
  }
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
