import { type Dirent, constants as flags } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { VademecumError } from '../../diagnostics.js'
import type { Resource } from '../../model/documents.js'
import { isWithin } from '../../paths.js'

const TEXTS = new Set(['.html', '.css', '.yaml'])
const FILES: Record<string, string | undefined> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const MAX_FILES = 200
const MAX_BYTES = 10_000_000

/** Folders within folders, and entries that are looked at, ours or not. */
const MAX_DEPTH = 8
const MAX_ENTRIES = 10_000

/**
 * Reads a theme's folder, at most 200 files of 10 MB each; null when there is none. A link that leads out of it is refused, and so is what is
 * no plain file (a pipe would never end).
 */
export async function readThemeFolder(
  folder: string,
): Promise<{ texts: Map<string, string>; files: Map<string, Resource> } | null> {
  const isThere = await stat(folder).then(
    found => found.isDirectory(),
    () => false,
  )
  if (!isThere) return null
  const root = await realpath(folder)
  const texts = new Map<string, string>()
  const files = new Map<string, Resource>()
  for (const name of (await listFiles(root)).toSorted().slice(0, MAX_FILES)) {
    const bytes = await readInside(root, name)
    const mediaType = FILES[extname(name)]
    const key = name.split(sep).join('/')
    if (mediaType === undefined) texts.set(key, bytes.toString('utf8'))
    else files.set(key, { bytes, mediaType })
  }
  return { texts, files }
}

/** Paths of what has a name of ours. Folders are gone into, links to folders are not. */
async function listFiles(root: string): Promise<string[]> {
  const found: string[] = []
  const folders: { path: string; depth: number }[] = [{ path: '', depth: 0 }]
  let entries = 0
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    const { path, depth } = folder
    for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
      entries++
      const name = join(path, entry.name)
      if (entry.isDirectory()) folders.push({ path: name, depth: depth + 1 })
      else if (isOurs(entry)) found.push(name)
    }
    if (entries > MAX_ENTRIES || depth > MAX_DEPTH) {
      throw new VademecumError(`The folder ${root} holds too much to be a theme`, {
        hint: `A theme has at most ${MAX_FILES} files, in folders at most ${MAX_DEPTH} deep.`,
      })
    }
  }
  return found
}

function isOurs({ name }: Dirent): boolean {
  return TEXTS.has(extname(name)) || FILES[extname(name)] !== undefined
}

async function readInside(root: string, name: string): Promise<Buffer> {
  const path = await realpath(join(root, name)).catch(cause => {
    throw new VademecumError(`The theme's ${name} leads to no file`, { cause })
  })
  if (!isWithin(path, root)) {
    throw new VademecumError(`The theme's ${name} lies outside its folder ${root}`, {
      hint: 'Copy the file into the theme.',
    })
  }
  // Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
  const file = await open(path, flags.O_RDONLY | flags.O_NONBLOCK).catch(cause => {
    throw new VademecumError(`The theme's ${name} cannot be read`, { cause })
  })
  try {
    const found = await file.stat()
    if (!found.isFile()) throw new VademecumError(`The theme's ${name} is no plain file`)
    if (found.size > MAX_BYTES)
      throw new VademecumError(`The theme's ${name} has ${found.size} bytes, at most ${MAX_BYTES} are read`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}
