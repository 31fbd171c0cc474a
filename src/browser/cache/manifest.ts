import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

const NAME = 'manifest.json'

/** What is known of a file: what it holds, and by what one sees, without reading it, that nobody has touched it since. */
const ENTRY = z.object({
  sha256: z.string(),
  size: z.number(),
  executable: z.boolean(),
  untouched: z.string(),
})
const MANIFEST = z.record(z.string(), ENTRY)

type Entry = z.infer<typeof ENTRY>

/** Writes down every file of an unpacked folder; made last, so a folder without a manifest is half-written. */
export async function writeManifest(folder: string): Promise<void> {
  const entries: Record<string, Entry> = {}
  for (const file of await filesIn(folder)) {
    const { size, mode } = await lstat(file)
    const executable = (mode & 0o100) !== 0
    entries[relative(folder, file)] = {
      sha256: await hash(file),
      size,
      executable,
      untouched: await trace(file),
    }
  }
  await store(folder, entries)
}

/**
 * Whether the folder still holds what was unpacked: each file plain, ours, of its size, and executable if it was. A file that was touched since is
 * read and compared, and what is found is remembered; with `thoroughly` all are.
 */
export async function isIntact(
  folder: string,
  uid: number | null,
  { thoroughly = false }: { thoroughly?: boolean } = {},
): Promise<boolean> {
  try {
    const entries = MANIFEST.parse(JSON.parse(await readFile(join(folder, NAME), 'utf8')))
    const names = Object.keys(entries)
    const traces = await Promise.all(
      names.map(name => checkedTrace(join(folder, name), entries[name], uid, thoroughly)),
    )
    if (names.length === 0 || traces.includes(null)) return false
    const isNew = names.some((name, index) => entries[name]?.untouched !== traces[index])
    if (isNew) await remember(folder, entries, traces)
    return true
  } catch {
    return false
  }
}

/** The trace of a file that holds what it should; null for any other. */
async function checkedTrace(
  path: string,
  entry: Entry | undefined,
  uid: number | null,
  thoroughly: boolean,
): Promise<string | null> {
  const found = await lstat(path)
  const isAsLeft =
    entry !== undefined &&
    found.isFile() &&
    found.size === entry.size &&
    (uid === null || found.uid === uid) &&
    (!entry.executable || (found.mode & 0o100) !== 0)
  if (!isAsLeft) return null
  const seen = await trace(path)
  if (!thoroughly && seen === entry.untouched) return seen
  return (await hash(path)) === entry.sha256 ? seen : null
}

/** Changes with everything that writes to the file, restores or copies it. */
async function trace(path: string): Promise<string> {
  const { ino, mtimeNs, ctimeNs } = await lstat(path, { bigint: true })
  return `${ino} ${mtimeNs} ${ctimeNs}`
}

/** A folder that cannot be written to is read again each time. */
async function remember(
  folder: string,
  entries: Record<string, Entry>,
  traces: (string | null)[],
): Promise<void> {
  const known = Object.entries(entries).map(([name, entry], index) => [
    name,
    { ...entry, untouched: traces[index] ?? entry.untouched },
  ])
  await store(folder, Object.fromEntries(known)).catch(() => {})
}

async function store(folder: string, entries: Record<string, Entry>): Promise<void> {
  const temporary = join(
    folder,
    `${NAME}.${createHash('sha256').update(JSON.stringify(entries)).digest('hex')}`,
  )
  try {
    await writeFile(temporary, JSON.stringify(entries), { mode: 0o600 })
    await rename(temporary, join(folder, NAME))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}

async function hash(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash)
  return hash.digest('hex')
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}
