import type { Page } from 'puppeteer'
import { stableIds } from '../pdf/passes/stable-ids.js'
import { growingBuffer } from '../pdf/write/growing-buffer.js'

/** What a first guess of the file's size is, in bytes. */
const FIRST_ROOM = 4_000_000

/**
 * Prints the page as it stands: tagged, on the paper of its own `@page`, backgrounds included, without an outline (the finishing pass
 * writes the one that was asked for). Limits and crashes are the session's business.
 */
export async function print(page: Page): Promise<Uint8Array> {
  const stream = await page.createPDFStream({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    waitForFonts: false,
    timeout: 0,
  })
  return stableIds(await collect(stream))
}

/** The pieces of a stream in one buffer that grows: kept until the end, they would need the memory twice. */
async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const file = growingBuffer(FIRST_ROOM)
  for await (const piece of stream) file.append(piece)
  return file.bytes()
}
