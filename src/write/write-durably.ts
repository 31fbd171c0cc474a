import { open } from 'node:fs/promises'

/** Writes a new file, and returns when the bytes are on the disk, so that a power cut after the rename leaves no empty one. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
