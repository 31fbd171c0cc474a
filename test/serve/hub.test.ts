import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
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
