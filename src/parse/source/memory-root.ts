import { posix } from 'node:path'
import type { Entry } from './outcome.js'
import type { SourceRoot } from './root.js'

/** Files that stand nowhere but here, as the folder of a guide. Paths are as in a guide on the disk, and what leads outside is refused likewise. */
export function memoryRoot(absolute: string, files: ReadonlyMap<string, Uint8Array>): SourceRoot {
  const folders = new Map<string, Map<string, Entry>>()
  for (const path of files.keys()) {
    const parts = path.split('/')
    for (const [index, name] of parts.entries()) {
      const folder = parts.slice(0, index).join('/')
      const entries = folders.get(folder) ?? new Map<string, Entry>()
      folders.set(folder, entries.set(name, { name, kind: index === parts.length - 1 ? 'file' : 'folder' }))
    }
  }
  return {
    absolute,
    shown: path => path,
    list: async folder =>
      [...(folders.get(clean(folder))?.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: async (path, limit) => {
      const at = clean(path)
      if (posix.isAbsolute(at) || at === '..' || at.startsWith('../'))
        return { ok: false, reason: 'outside', detail: null }
      const bytes = files.get(at)
      if (bytes === undefined) return { ok: false, reason: 'missing', detail: null }
      return bytes.length > limit
        ? { ok: false, reason: 'too-large', detail: `${bytes.length} bytes, at most ${limit}` }
        : { ok: true, bytes }
    },
  }
}

function clean(path: string): string {
  const normal = posix.normalize(path.normalize('NFC')).replace(/\/$/, '')
  return normal === '.' ? '' : normal
}
