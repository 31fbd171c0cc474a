import { join } from 'node:path'
import { cacheFolder, cacheFolderNames } from '../cache/cache-folder.js'
import { unpackFile, unpackTar } from '../cache/unpack.js'
import { unpackOnce } from '../cache/unpacked.js'
import type { BrowserOptions } from '../options.js'
import type { BundledPackage } from './bundled-package.js'
import type { Candidate } from './candidate.js'

const PROGRAM = 'chrome-headless-shell'

/** The headless shell inside the npm package, with the libraries that a bare Linux lacks. Linux x64 only. */
export function bundledCandidate(bundled: BundledPackage | null, options: BrowserOptions): Candidate[] {
  if (bundled === null || options.platform !== 'linux' || options.architecture !== 'x64') return []
  const name = `chromium-${bundled.version}`
  return [
    {
      kind: 'bundled',
      path: join(cacheFolderNames(options)[0], name, PROGRAM),
      prepare: async () => {
        const folder = await unpack(bundled, name, options)
        const libraries = [join(folder, 'lib'), options.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
        return { path: join(folder, PROGRAM), env: { LD_LIBRARY_PATH: libraries } }
      },
    },
  ]
}

async function unpack(bundled: BundledPackage, name: string, options: BrowserOptions): Promise<string> {
  const { signal, uid } = options
  return unpackOnce({
    folder: join(await cacheFolder(options), name),
    uid,
    signal,
    fill: async temporary => {
      options.note('unpacking the browser')
      await unpackFile(join(bundled.archives, 'chromium.br'), join(temporary, PROGRAM), signal)
      await unpackTar(join(bundled.archives, 'al2023.tar.br'), temporary, signal)
    },
  })
}
