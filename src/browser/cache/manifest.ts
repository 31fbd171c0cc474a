import { lstat, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

const NAME = 'manifest.json'

/** Writes down every file of an unpacked folder with its size in bytes; made last, so a folder without one is half-written. */
export async function writeManifest(folder: string): Promise<void> {
  const sizes: Record<string, number> = {}
  for (const file of await filesIn(folder)) sizes[relative(folder, file)] = (await lstat(file)).size
  await writeFile(join(folder, NAME), JSON.stringify(sizes), { mode: 0o600 })
}

/** Whether the folder still holds what was unpacked: each file plain, ours and of its size. */
export async function isIntact(folder: string, uid: number | null): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(folder, NAME), 'utf8')) as Record<string, number>
    const whole = await Promise.all(
      Object.entries(sizes).map(async ([name, size]) => {
        const found = await lstat(join(folder, name))
        return found.isFile() && found.size === size && (uid === null || found.uid === uid)
      }),
    )
    return whole.length > 0 && whole.every(Boolean)
  } catch {
    return false
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}
