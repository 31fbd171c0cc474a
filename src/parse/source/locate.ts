import { posix } from 'node:path'
import type { LocatedEntry } from './list-folder.js'
import type { Refusal } from './outcome.js'

export type Located =
  | { ok: true; absolute: string; kind: LocatedEntry['kind'] }
  | { ok: false; reason: Refusal }

/** Walks from the root along the names of `path`, one listing at a time: exact in letter case on every system, and never outside. */
export async function locate(
  root: string,
  path: string,
  listing: (directory: string) => Promise<Map<string, LocatedEntry>>,
): Promise<Located> {
  const normal = posix.normalize(path.normalize('NFC'))
  if (posix.isAbsolute(normal) || normal === '..' || normal.startsWith('../')) return refuse('outside')
  let at: { absolute: string; kind: LocatedEntry['kind'] } = { absolute: root, kind: 'folder' }
  for (const name of normal.split('/').filter(part => part !== '' && part !== '.')) {
    const next = at.kind === 'folder' ? (await listing(at.absolute)).get(name) : undefined
    if (!next) return refuse('missing')
    if (next.kind === 'outside') return refuse('outside')
    at = next
  }
  return { ok: true, ...at }
}

function refuse(reason: Refusal): Located {
  return { ok: false, reason }
}
