import JSZip from 'jszip'

const MIMETYPE = 'mimetype'
/** The earliest moment a zip can hold; JSZip reads it in UTC. */
const MOMENT = new Date('1980-01-01T00:00:00Z')

/**
 * Files as an EPUB container: `mimetype` first and stored, the rest sorted by path, deflated, one date for all. The same files give the
 * same bytes. OCF: https://www.w3.org/TR/epub-33/#sec-zip-container-zipreqs
 */
export async function pack(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file(MIMETYPE, 'application/epub+zip', { compression: 'STORE', date: MOMENT })
  for (const path of [...files.keys()].filter(path => path !== MIMETYPE).sort()) {
    zip.file(path, files.get(path) ?? '', { date: MOMENT, createFolders: false })
  }
  return zip.generateAsync({
    type: 'uint8array',
    mimeType: 'application/epub+zip',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  })
}
