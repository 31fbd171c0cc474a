import { posix } from 'node:path'
import { inspectImage } from '../../parse/images/inspect-image.js'
import type { SourceRoot } from '../../parse/source/root.js'
import { LIMITS } from '../../parse/text/limits.js'
import { schemeOf } from '../../parse/text/scheme.js'
import type { DeckFile } from '../deck.js'

/** What became of a picture of a deck. */
export type Picture = { kind: 'own'; name: string } | { kind: 'remote'; address: string } | { kind: 'none' }

/** The pictures of a deck that can be had, each under a name of its own. */
export interface Album {
  find(address: string, file: DeckFile): Picture
  /** Bytes by name, `images/tube.png`. */
  files: ReadonlyMap<string, Uint8Array>
}

/** Reads every picture that is named, once: relative to its file, from the root as GitHub does, never from outside. */
export async function openAlbum(
  wanted: readonly { address: string; file: DeckFile }[],
  root: SourceRoot,
): Promise<Album> {
  const files = new Map<string, Uint8Array>()
  const known = new Map<string, Picture>()
  const byPath = new Map<string, Picture>()
  for (const { address, file } of wanted) {
    const key = keyOf(address, file)
    if (known.has(key)) continue
    const remote = remoteAddress(address)
    if (remote !== null) {
      known.set(key, remote)
      continue
    }
    const path = pathOf(address, file)
    const found = byPath.get(path) ?? (await load(path, root, files))
    byPath.set(path, found)
    known.set(key, found)
  }
  return { files, find: (address, file) => known.get(keyOf(address, file)) ?? { kind: 'none' } }
}

async function load(path: string, root: SourceRoot, files: Map<string, Uint8Array>): Promise<Picture> {
  const outcome = await root.read(path, LIMITS.image)
  if (!outcome.ok) return { kind: 'none' }
  const facts = await inspectImage(outcome.bytes)
  if ('rule' in facts) return { kind: 'none' }
  const name = freeName(path, facts.extension, files)
  files.set(name, outcome.bytes)
  return { kind: 'own', name }
}

/** `images/tube.png`, with the ending of what the picture is. */
function freeName(path: string, extension: string, files: ReadonlyMap<string, Uint8Array>): string {
  const stem = posix
    .basename(path)
    .replace(/\.\w+$/, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  for (let number = 1; ; number++) {
    const name = `images/${stem || 'picture'}${number === 1 ? '' : `-${number}`}.${extension}`
    if (!files.has(name)) return name
  }
}

function remoteAddress(address: string): Picture | null {
  const { kind } = schemeOf(address)
  if (kind === 'none') return null
  if (/^\/\//.test(address)) return { kind: 'remote', address: `https:${address}` }
  return kind === 'web' ? { kind: 'remote', address } : { kind: 'none' }
}

function pathOf(address: string, file: DeckFile): string {
  const path = decode(address.replace(/[?#].*$/s, ''))
  const inside = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file.path), path)
  return posix.normalize(inside).normalize('NFC')
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function keyOf(address: string, file: DeckFile): string {
  return `${posix.dirname(file.path)}\0${address}`
}
