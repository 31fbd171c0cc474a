import { join } from 'node:path'
import { cacheFolder, cacheFolderNames } from '../cache/cache-folder.js'
import { unpackFile, unpackTar } from '../cache/unpack.js'
import { discardIfDamaged, type Unpacked, unpackOnce } from '../cache/unpacked.js'
import type { BrowserOptions } from '../options.js'
import type { BundledPackage } from './bundled-package.js'
import type { Candidate } from './candidate.js'

const PROGRAM = 'chrome-headless-shell'

/** The headless shell inside the npm package, with the libraries that a bare Linux lacks. Linux x64 only. */
export function bundledCandidate(bundled: BundledPackage | null, options: BrowserOptions): Candidate[] {
  if (bundled === null || options.platform !== 'linux' || options.architecture !== 'x64') return []
  return [
    {
      kind: 'bundled',
      path: join(cacheFolderNames(options)[0] ?? '', nameOf(bundled), PROGRAM),
      prepare: async () => {
        const folder = await unpackOnce(await wanted(bundled, options))
        const libraries = [join(folder, 'lib'), options.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
        return { path: join(folder, PROGRAM), env: { LD_LIBRARY_PATH: libraries } }
      },
      repair: async () => {
        const unpacked = await wanted(bundled, options)
        if (await discardIfDamaged(unpacked)) await unpackOnce(unpacked)
      },
    },
  ]
}

function nameOf({ version }: BundledPackage): string {
  return `browser-${version}`
}

async function wanted(bundled: BundledPackage, options: BrowserOptions): Promise<Unpacked> {
  const { signal, uid, note } = options
  return {
    folder: await cacheFolder(nameOf(bundled), options),
    uid,
    signal,
    note,
    fill: async temporary => {
      note('unpacking the browser')
      await unpackFile(join(bundled.archives, 'chromium.br'), join(temporary, PROGRAM), signal)
      await unpackTar(join(bundled.archives, 'al2023.tar.br'), temporary, signal)
    },
  }
}
