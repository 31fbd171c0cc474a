import { join } from 'node:path'
import JSZip from 'jszip'
import { writeFiles } from '../../end-to-end/support/folders.js'

/** Writes the files of an EPUB into a folder and gives back that of its documents. */
export async function unpack(bytes: Uint8Array, folder: string): Promise<string> {
  const files: Record<string, Uint8Array> = {}
  for (const [path, entry] of Object.entries((await JSZip.loadAsync(bytes)).files)) {
    if (!entry.dir) files[path] = await entry.async('uint8array')
  }
  return join(writeFiles(folder, files), 'OEBPS')
}
