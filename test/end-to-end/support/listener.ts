import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A server on this machine that remembers whoever calls. */
export interface Listener {
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** What was asked of it; a connection that asks nothing counts too. */
  heard: string[]
}

/** Listens until the tests of the file are over. */
export async function listen(): Promise<Listener> {
  const listener: Listener = { origin: '', heard: [] }
  const server: Server = createServer((request, response) => {
    listener.heard.push(`${request.method} ${request.url}`)
    response.end('heard')
  })
  server.on('connection', () => listener.heard.push('connection'))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  listener.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  afterAll(() => new Promise(done => server.close(done)))
  return listener
}
