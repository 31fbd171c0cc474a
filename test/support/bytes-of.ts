import type { Emitted } from '../../src/model/build.js'

/** The one file of an artifact in one file. */
export function bytesOf({ files }: Emitted): Uint8Array {
  const [file, ...others] = files
  if (file === undefined || others.length > 0) throw new Error(`${files.length} files instead of one`)
  return file.bytes
}
