import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { VademecumError } from '../../diagnostics.js'
import type { Resource } from '../../model/documents.js'

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

/** Reads a theme's folder, at most 200 files of 10 MB each; null when there is none. A link that leads out of it is refused. */
export async function readThemeFolder(
  folder: string,
): Promise<{ texts: Map<string, string>; files: Map<string, Resource> } | null> {
  const names = await readdir(folder, { recursive: true }).catch(() => null)
  if (names === null) return null
  const root = await realpath(folder)
  const texts = new Map<string, string>()
  const files = new Map<string, Resource>()
  for (const name of names.toSorted().filter(isOurs).slice(0, MAX_FILES)) {
    const bytes = await readInside(root, name)
    const mediaType = FILES[extname(name)]
    const key = name.split(sep).join('/')
    if (mediaType === undefined) texts.set(key, bytes.toString('utf8'))
    else files.set(key, { bytes, mediaType })
  }
  return { texts, files }
}

function isOurs(name: string): boolean {
  return TEXTS.has(extname(name)) || FILES[extname(name)] !== undefined
}

async function readInside(root: string, name: string): Promise<Buffer> {
  const path = await realpath(join(root, name))
  const inside = relative(root, path)
  if (inside.startsWith('..') || inside.startsWith(sep)) {
    throw new VademecumError(`The theme's ${name} lies outside its folder ${root}`, {
      hint: 'Copy the file into the theme.',
    })
  }
  const { size } = await stat(path)
  if (size > MAX_BYTES)
    throw new VademecumError(`The theme's ${name} has ${size} bytes, at most ${MAX_BYTES} are read`)
  return readFile(path)
}
