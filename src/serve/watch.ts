import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import type { Guide } from '../model/guide.js'

/** Editors write in steps; what follows within this time is one change. */
const SETTLED_MS = 25

/** Folders of tools, which are none of a guide's. */
const FOREIGN = new Set(['node_modules', 'target'])

export interface Watcher {
  /** Watches what a guide has named beside itself: the pictures of a single file. */
  follow(guide: Guide): void
  close(): Promise<void>
}

/** Calls `changed` after changes below the guide (a folder or a file) and the folders beside. Runs of it never overlap: changes meanwhile make one more. */
export async function watch(
  path: string,
  folders: readonly string[],
  first: Guide | null,
  changed: () => Promise<void>,
): Promise<Watcher> {
  const isFolder = await stat(path).then(
    found => found.isDirectory(),
    () => false,
  )
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let isAsked = false
  const run = async (): Promise<void> => {
    do {
      isAsked = false
      await changed()
    } while (isAsked)
    running = null
  }
  const pictures = (guide: Guide | null): string[] =>
    isFolder || guide === null ? [] : [...guide.assets.keys()].map(asset => join(dirname(path), asset))
  const watcher = watchFiles([path, ...folders, ...pictures(first)], {
    ignoreInitial: true,
    ignored: file => isForeign(basename(file)) && file !== path,
  })
  const ask = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isAsked = true
      running ??= run()
    }, SETTLED_MS)
  }
  watcher.on('all', ask)
  // Of two changes of a file within 50 ms chokidar passes on the first alone, and what was read may be older than the second.
  watcher.on('raw', (_event, name: string | null) => {
    if (name === null || !isForeign(basename(name))) ask()
  })
  // A folder that cannot be watched is not shown live; it is no reason to end.
  watcher.on('error', () => {})
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  return {
    follow: guide => void watcher.add(pictures(guide)),
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
      await running?.catch(() => {})
    },
  }
}

function isForeign(name: string): boolean {
  return (name.startsWith('.') && name !== '.') || FOREIGN.has(name)
}
