import { type Dirent, constants as flags } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, sep } from 'node:path'
import { createMessage, VademecumError } from '../../diagnostics.js'
import type { Resource } from '../../model/documents.js'
import { isWithin } from '../../paths.js'
import { THEME_FILES } from './file-types.js'

const TEXTS = new Set(['.html', '.css', '.yaml'])
const MAX_FILES = 200
const MAX_BYTES = 10_000_000

/** Folders within folders, and entries that are looked at, ours or not. */
const MAX_DEPTH = 8
const MAX_ENTRIES = 10_000

/** An absolute path as people are shown it. */
type Shown = (path: string) => string

/**
 * Reads a theme's folder, at most 200 files of 10 MB each; null when there is none. A link that leads out of it is refused, and so is what is
 * no plain file (a pipe would never end). Throws a VademecumError with a message that names the file, by `shown`.
 */
export async function readThemeFolder(
  folder: string,
  shown: Shown,
): Promise<{ texts: Map<string, string>; files: Map<string, Resource> } | null> {
  const isThere = await stat(folder).then(
    found => found.isDirectory(),
    () => false,
  )
  if (!isThere) return null
  const root = await realpath(folder)
  const texts = new Map<string, string>()
  const files = new Map<string, Resource>()
  const names = await listFiles(root, shown(folder))
  if (names.length > MAX_FILES) throw tooMuch(shown(folder), `${names.length} files`)
  for (const name of names.toSorted()) {
    const file = shown(join(folder, name))
    const bytes = await readInside(root, name, file)
    const mediaType = THEME_FILES.get(extname(name).toLowerCase())
    const key = name.split(sep).join('/')
    if (mediaType === undefined) texts.set(key, decode(bytes, file))
    else files.set(key, { bytes, mediaType })
  }
  return { texts, files }
}

/** Paths of what has a name of ours. Folders are gone into, links to folders are not. */
async function listFiles(root: string, folder: string): Promise<string[]> {
  const found: string[] = []
  const folders: { path: string; depth: number }[] = [{ path: '', depth: 0 }]
  let entries = 0
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    const { path, depth } = next
    for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
      entries++
      const name = join(path, entry.name)
      if (isOurs(entry)) found.push(name)
      else if (entry.isDirectory()) folders.push({ path: name, depth: depth + 1 })
    }
    if (entries > MAX_ENTRIES || depth > MAX_DEPTH)
      throw tooMuch(folder, depth > MAX_DEPTH ? `folders more than ${MAX_DEPTH} deep` : `${entries} entries`)
  }
  return found
}

function isOurs({ name }: Dirent): boolean {
  const extension = extname(name)
  return TEXTS.has(extension) || THEME_FILES.has(extension.toLowerCase())
}

async function readInside(root: string, name: string, shown: string): Promise<Buffer> {
  const path = await realpath(join(root, name)).catch(cause => {
    throw unusable(shown, 'is a link that leads to no file', 'Put the file itself into the theme.', cause)
  })
  if (!isWithin(path, root))
    throw unusable(shown, 'is a link that leads out of the theme', 'Copy the file into the theme.')
  // Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
  const file = await open(path, flags.O_RDONLY | flags.O_NONBLOCK).catch(cause => {
    throw unusable(shown, 'cannot be read', 'Look at its permissions: `ls -l` shows them.', cause)
  })
  try {
    const found = await file.stat()
    if (!found.isFile())
      throw unusable(shown, 'is no plain file', 'Put a plain file in its place, or give it another name.')
    if (found.size > MAX_BYTES)
      throw unusable(shown, `has ${found.size} bytes, at most ${MAX_BYTES} are read`, 'Make it smaller.')
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** Throws where a text is not in UTF-8; a byte order mark is left out. */
function decode(bytes: Buffer, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const before = bytes.toString('utf8').split('\uFFFD')[0] ?? ''
    const line = before.split('\n').length
    throw unusable(shown, 'is not in UTF-8', 'Save it as UTF-8.', cause, line)
  }
}

function unusable(file: string, what: string, hint: string, cause?: unknown, line = 1): VademecumError {
  const text = `The theme's ${basename(file)} ${what}`
  const message = createMessage('theme-broken', { file, line, column: 1 }, text, hint)
  return new VademecumError(text, { messages: [message], hint, cause })
}

function tooMuch(folder: string, what: string): VademecumError {
  return new VademecumError(`The folder ${folder} holds too much to be a theme: ${what}`, {
    hint: `A theme has at most ${MAX_FILES} files, in folders at most ${MAX_DEPTH} deep.`,
  })
}
