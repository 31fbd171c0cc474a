import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundledPackage } from '../find/bundled-package.js'
import type { BrowserOptions } from '../options.js'
import { cacheFolder } from './cache-folder.js'
import { unpackTar } from './unpack.js'
import { unpackOnce } from './unpacked.js'

/**
 * Environment that makes a browser on Linux see exactly one fallback family (Open Sans, from the browser package) whatever the system
 * has: with no font at all even web fonts fail, and with the system's fonts the same guide prints differently on every machine.
 * Elsewhere the browser does not use fontconfig and the answer is empty.
 */
export async function fontConfig(
  bundled: BundledPackage | null,
  options: BrowserOptions,
): Promise<Record<string, string>> {
  if (options.platform !== 'linux' || bundled === null) return {}
  const target = await cacheFolder(`fallback-fonts-${bundled.version}`, options)
  const folder = await unpackOnce({
    folder: target,
    uid: options.uid,
    signal: options.signal,
    note: options.note,
    fill: async temporary => {
      await unpackTar(join(bundled.archives, 'fonts.tar.br'), temporary, options.signal)
      await mkdir(join(temporary, 'cache'), { mode: 0o700 })
      await writeFile(join(temporary, 'fonts.conf'), configuration(target), { mode: 0o600 })
    },
  })
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf'), FONTCONFIG_PATH: folder }
}

/** The names a PDF may carry for glyphs of the fallback family, without style. */
export const FALLBACK_FONT = 'OpenSans'

function configuration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(join(folder, 'fonts'))}</dir>
  <cachedir>${escapeXml(join(folder, 'cache'))}</cachedir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
