import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The npm package that carries a browser for Linux x64. */
export interface BundledPackage {
  version: string
  /** Folder with the packed browser, libraries and fonts. */
  archives: string
}

/** Finds `@sparticuz/chromium` where npm put it; null when it is not installed. */
export function findBundledPackage(): BundledPackage | null {
  try {
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const root = dirname(dirname(main))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    const archives = join(root, 'bin')
    return existsSync(join(archives, 'chromium.br')) ? { version, archives } : null
  } catch {
    return null
  }
}
