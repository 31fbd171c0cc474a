import { createServer, type RequestListener, type Server } from 'node:http'
import { UsageError } from '../diagnostics.js'

const HOST = '127.0.0.1'
/** How many ports after the first are tried. */
const TRIES = 100

/** Listens on loopback: on `port` alone, or on the first free one from `first`. Throws a UsageError when there is none. */
export async function listen(
  ports: { port: number } | { first: number },
  listener: (port: number) => RequestListener,
): Promise<{ server: Server; port: number }> {
  const [from, count] = 'port' in ports ? [ports.port, 1] : [ports.first, TRIES]
  for (let port = from; port < from + count; port++) {
    const server = await tryPort(port, listener)
    if (server !== null) return { server, port }
  }
  throw new UsageError(
    count === 1 ? `The port ${from} is taken` : `No port from ${from} to ${from + count - 1} is free`,
    'Name another with --port.',
  )
}

async function tryPort(port: number, listener: (port: number) => RequestListener): Promise<Server | null> {
  const server = createServer(listener(port))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null)
      else reject(error)
    })
    server.listen(port, HOST, () => resolve(server))
  })
}
