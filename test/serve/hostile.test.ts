/** Requests that no page of ours makes: each is refused, and the next one is answered. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SMALL_GUIDE } from '../editions/web/support/small-guide.js'
import { ask, type Served, startServing } from './support/served.js'

const SECRET = 'quince-and-medlar'

let served: Served
let port: number
beforeAll(async () => {
  served = await startServing()
  port = Number(new URL(served.server.address).port)
  // Beside the guide and in it, by a link that leads out.
  writeFileSync(join(served.guide, '../secret.md'), SECRET)
  mkdirSync(join(served.guide, '../outside'))
  writeFileSync(join(served.guide, '../outside/01-secret.md'), `# ${SECRET}\n\n${SECRET}\n`)
}, 60_000)
afterAll(() => served.close())

/** Sends bytes as they are, and gives all that comes back until the server ends it, or a while after the last of it. */
function raw(text: string): Promise<string> {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setTimeout(1_000, () => socket.destroy())
    socket.on('data', piece => {
      answer += piece.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => done(answer))
    socket.write(text.replaceAll('PORT', String(port)))
  })
}

const OWN = 'Host: localhost:PORT\r\nConnection: close\r\n\r\n'
const statusOf = (answer: string): number | null => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0) || null

test.each([
  ['dots', 'GET /../secret.md HTTP/1.1', 404],
  ['dots in escapes', 'GET /%2e%2e/secret.md HTTP/1.1', 404],
  ['slashes in escapes', 'GET /..%2f..%2fsecret.md HTTP/1.1', 404],
  ['dots behind a path of ours', 'GET /artifact/%2e%2e/%2e%2e/secret.md HTTP/1.1', 404],
  ['backslashes', 'GET /..\\secret.md HTTP/1.1', 404],
  ['a file of the guide', 'GET /01-doors/01-hinge.md HTTP/1.1', 404],
  ['the address of another machine', 'GET http://example.org/ HTTP/1.1', 400],
  ['an address that is none', 'GET // HTTP/1.1', 404],
  ['a tunnel', 'CONNECT example.org:443 HTTP/1.1', null],
  ['a method to write', 'PUT / HTTP/1.1', 405],
  ['a method to delete', 'DELETE / HTTP/1.1', 405],
])('%s', async (_, line, status) => {
  const answer = await raw(`${line}\r\n${OWN}`)
  expect(statusOf(answer)).toBe(status)
  expect(answer).not.toContain(SECRET)
  expect((await ask(served.server.address, '/')).status).toBe(200)
})

test.each([
  ['without a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['of the first kind, without a host', 'GET / HTTP/1.0\r\n\r\n', 403],
  [
    'for a name that resolves to this machine',
    'GET / HTTP/1.1\r\nHost: rebound.example:PORT\r\nConnection: close\r\n\r\n',
    403,
  ],
  [
    'for a name with ours in front',
    'GET /events HTTP/1.1\r\nHost: 127.0.0.1.example:PORT\r\nConnection: close\r\n\r\n',
    403,
  ],
  [
    'for an edition, from a page elsewhere',
    `GET /build/handbook HTTP/1.1\r\nOrigin: http://rebound.example:PORT\r\n${OWN}`,
    403,
  ],
  ['with huge headers', `GET / HTTP/1.1\r\nX: ${'x'.repeat(200_000)}\r\n${OWN}`, 431],
  ['that is no request', 'quince\r\n\r\n', 400],
])('a request %s', async (_, text, status) => {
  expect(statusOf(await raw(text))).toBe(status)
  expect((await ask(served.server.address, '/')).status).toBe(200)
})

test('a link that leads out of the guide brings nothing of it to the page', async () => {
  symlinkSync(join(served.guide, '../outside'), join(served.guide, '03-outside'))
  symlinkSync(join(served.guide, '../secret.md'), join(served.guide, '01-doors/09-secret.md'))
  const { problems } = await served.until(({ isStale }) => isStale)
  expect(problems.map(({ message }) => message).join()).toContain('leads out of the guide')
  served.save('01-doors/02-frame.md', `${SMALL_GUIDE['01-doors/02-frame.md']}\nSaved.\n`)
  const page = await ask(served.server.address, '/')
  expect(page.body).toContain('What carries a door?')
  expect(page.body).not.toContain(SECRET)
})
