import { EventEmitter, once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createHub } from '../../src/serve/hub.js'

/** A hub behind a server, and a client that reads or does not. */
async function hubWith(reads: boolean) {
  const hub = createHub()
  const joined: ServerResponse[] = []
  const server = createServer((_, response) => {
    response.writeHead(200)
    joined.push(response)
    hub.join(response, 'state', {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.on('error', () => {})
  client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  if (reads) client.resume()
  else client.pause()
  await once(server, 'request')
  onTestFinished(() => {
    hub.close()
    client.destroy()
    server.close()
  })
  return { hub, response: joined[0] }
}

const LARGE = 'x'.repeat(200_000)

test.each([
  ['that reads hears all of it', true, false],
  ['that does not read is let go', false, true],
])('a client %s', async (_, reads, isGone) => {
  const { hub, response } = await hubWith(reads)
  for (let n = 0; n < 100; n++) {
    hub.tell('state', LARGE)
    await new Promise(done => setTimeout(done, 5))
  }
  expect(response?.destroyed).toBe(isGone)
})

test('closing ends every client', async () => {
  const { hub, response } = await hubWith(true)
  hub.close()
  expect(response?.destroyed).toBe(true)
})

/** A client that only notes what is written to it. */
class Noting extends EventEmitter {
  written = ''
  writableLength = 0
  destroyed = false
  write(text: string): void {
    this.written += text
  }
  destroy(): void {
    this.destroyed = true
  }
}

/** A hub with some clients of that kind. */
function hubOf(count: number) {
  const hub = createHub()
  onTestFinished(() => hub.close())
  const clients = Array.from({ length: count }, () => new Noting())
  // It writes, counts and destroys, and nothing else.
  for (const client of clients) hub.join(client as unknown as ServerResponse, 'state', {})
  return { hub, clients }
}

test('the one that came first makes room for the one too many', () => {
  const { clients } = hubOf(51)
  expect(clients.map(({ destroyed }) => destroyed)).toEqual([true, ...Array(50).fill(false)])
})

test('one that was let go is told nothing more', () => {
  const { hub, clients } = hubOf(2)
  const [slow, other] = clients
  if (slow === undefined || other === undefined) throw new Error('two clients')
  slow.writableLength = 300_000
  const before = slow.written
  hub.tell('state', { n: 1 })
  slow.writableLength = 0
  hub.tell('state', { n: 2 })
  expect([slow.destroyed, slow.written]).toEqual([true, before])
  expect(other.written).toContain('{"n":2}')
})

test('now and then something is written, so that who has gone is noticed', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { clients } = hubOf(1)
  const before = clients[0]?.written ?? ''
  vi.advanceTimersByTime(20_000)
  expect(clients[0]?.written).toBe(`${before}:\n\n`)
})
