import { createReadStream, createWriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'
import { makeFolder } from '../../claim/make-folder.js'

/** Unpacks one brotli-packed program to `target`; a damaged archive rejects. */
export async function unpackFile(archive: string, target: string, signal: AbortSignal): Promise<void> {
  await makeFolder(dirname(target), 0o700)
  await pipeline(
    createReadStream(archive, { highWaterMark: 2 ** 20 }),
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    createWriteStream(target, { mode: 0o700 }),
    { signal },
  )
}

/** Unpacks a brotli-packed tar into `folder`: plain files and folders only, owned by us whatever the archive says. */
export async function unpackTar(archive: string, folder: string, signal: AbortSignal): Promise<void> {
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    extract(folder, {
      ignore: (_name, header) =>
        header !== undefined && header.type !== 'file' && header.type !== 'directory',
      // For root the archive's user and group would be restored; 0 leaves the files with root.
      map: header => ({ ...header, uid: 0, gid: 0, mode: header.type === 'directory' ? 0o700 : 0o600 }),
    }),
    { signal },
  )
}
