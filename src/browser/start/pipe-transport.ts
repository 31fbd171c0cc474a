import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer'

/**
 * Talks to a browser over the two pipes of `--remote-debugging-pipe`: messages end with a zero byte. The browser ends when the pipes do.
 * (Puppeteer has one of its own, but does not let it be used on a process that we started.)
 */
export function pipeTransport(write: Writable, read: Readable): ConnectionTransport {
  let pending: Buffer[] = []
  const transport: ConnectionTransport = {
    send: message => {
      write.write(`${message}\0`)
    },
    close: () => {
      write.destroy()
      read.destroy()
    },
  }
  const receive = (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      pending.push(chunk.subarray(start, end))
      const message = Buffer.concat(pending).toString()
      pending = []
      start = end + 1
      // Each message in a turn of its own, so that what waits for one has run when the next comes.
      setImmediate(() => transport.onmessage?.(message))
    }
    pending.push(chunk.subarray(start))
  }
  read.on('data', receive)
  read.on('close', () => transport.onclose?.())
  for (const pipe of [write, read]) pipe.on('error', () => {})
  return transport
}
