/** What the server answers, and to whom. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resolveOptions } from '../../src/config.js'
import { createLiveGuide } from '../../src/serve/live-guide.js'
import { serve } from '../../src/serve/serve.js'
import { TOOLS } from '../../src/session/tools.js'
import { SMALL_GUIDE } from '../editions/web/support/small-guide.js'
import { ask, type Served, startServing, stateOf } from './support/served.js'

let served: Served
let address: string
let port: string
beforeAll(async () => {
  served = await startServing()
  address = served.server.address
  port = new URL(address).port
}, 60_000)
afterAll(() => served.close())

const HINGE = '01-doors/01-hinge.md'
const original = SMALL_GUIDE[HINGE] ?? ''
const versionOf = (html: string): string => /id="page_version">(\w+)</.exec(html)?.[1] ?? ''

test('the page, with and without its body', async () => {
  const page = await ask(address, '/')
  expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.body).toContain('What carries a door?')
  expect(page.body).toContain("connect-src 'self'")
  expect(await ask(address, '/', { method: 'HEAD' })).toEqual({ ...page, body: '' })
})

test.each([
  ['another name', {}, { host: 'example.org' }, 403],
  ['a name that only begins like ours', {}, { host: `localhost.example.org:PORT` }, 403],
  ['another port', {}, { host: 'localhost:1' }, 403],
  ['another origin', {}, { origin: 'https://example.org' }, 403],
  ['no origin at all', {}, { origin: 'null' }, 403],
  ['another site', {}, { 'sec-fetch-site': 'cross-site' }, 403],
  ['another port of this machine', {}, { 'sec-fetch-site': 'same-site' }, 403],
  ['another method', { method: 'POST' }, {}, 405],
  ['a question of another kind', { method: 'OPTIONS' }, {}, 405],
  ['the address line', {}, { 'sec-fetch-site': 'none' }, 200],
  ['the name of this machine', {}, { host: 'localhost:PORT' }, 200],
  ['loopback in six bytes', {}, { host: '[::1]:PORT' }, 200],
  ['the page itself', {}, { origin: 'http://127.0.0.1:PORT', 'sec-fetch-site': 'same-origin' }, 200],
] as const)('%s', async (_, options, headers, status) => {
  const filled = Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)])
  expect((await ask(address, '/', { ...options, headers: Object.fromEntries(filled) })).status).toBe(status)
})

test.each([
  '/guide.yaml',
  '/../guide.yaml',
  '/build/web',
  '/build/',
  '/artifact/1/x.pdf',
  '//etc/passwd',
  '/index.html',
])('nothing is at %s', async path => {
  expect((await ask(address, path)).status).toBe(404)
})

test('a save changes the page; errors keep the last good one and are told at their question; mended, it goes on', async () => {
  const before = await served.until(() => true)
  served.save(HINGE, original.replace('What carries a door?', 'What bears a door?'))
  const changed = await served.until(({ version }) => version !== before.version)
  expect((await ask(address, '/')).body).toContain('What bears a door?')

  served.save(HINGE, original.replace('(bolt)', '(bold)'))
  const broken = await served.until(({ isStale }) => isStale)
  expect(broken.version).toBe(changed.version)
  expect(broken.problems).toMatchObject([
    { severity: 'error', question: 'hinge', place: expect.stringContaining('guide/01-doors/01-hinge.md:9:') },
  ])
  expect((await ask(address, '/')).body).toContain('What bears a door?')

  served.save(HINGE, original)
  const mended = await served.until(({ isStale }) => !isStale)
  expect([mended.version, mended.problems]).toEqual([before.version, []])
}, 60_000)

test('after saves, the page is the one that a session without a memory makes', async () => {
  for (const [n, path] of [HINGE, '02-locks/01-bolt.md', HINGE].entries()) {
    const { version } = await served.until(() => true)
    served.save(path, (SMALL_GUIDE[path] ?? '').replace(/^# /m, `# ${n} `))
    await served.until(state => state.version !== version)
  }
  const { body } = await ask(address, '/')
  const config = resolveOptions({ guide: served.guide, cwd: served.guide })
  const cold = createLiveGuide(config)
  await cold.refresh()
  expect(body).toBe(Buffer.from(cold.page()).toString('latin1'))
  expect(versionOf(body)).toBe(cold.state().version)
}, 60_000)

test('an edition of some questions, by the browser that stays', async () => {
  const made = await ask(address, '/build/handbook?id=bolt,hinge')
  expect(made.status).toBe(200)
  const { address: path } = JSON.parse(made.body) as { address: string }
  const pdf = await ask(address, path)
  expect([pdf.status, pdf.type, pdf.body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
  // Asked for again, it is the same.
  expect((await ask(address, '/build/handbook?id=bolt,hinge')).body).toBe(made.body)
  // After a save, it is another.
  const { version } = await served.until(() => true)
  served.save('02-locks/01-bolt.md', `${SMALL_GUIDE['02-locks/01-bolt.md']}\nLater.\n`)
  await served.until(state => state.version !== version)
  const later = JSON.parse((await ask(address, '/build/handbook?id=bolt,hinge')).body) as { address: string }
  expect(later.address).not.toBe(path)
  const wrong = await ask(address, '/build/handbook?id=bold')
  expect([wrong.status, JSON.parse(wrong.body)]).toEqual([
    422,
    { ok: false, reason: expect.stringContaining('bold') },
  ])
}, 90_000)

test('a client that listens and never reads holds nothing up', async () => {
  const slow = connect(Number(port), '127.0.0.1')
  slow.write(`GET /events HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)
  slow.pause()
  const gone = connect(Number(port), '127.0.0.1')
  gone.write(`GET /events HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)
  await new Promise(done => setTimeout(done, 50))
  gone.destroy()
  const { version } = await served.until(() => true)
  served.save(HINGE, `${original}\nLate.\n`)
  await served.until(state => state.version !== version)
  slow.destroy()
}, 60_000)

test('a guide that is broken from the start is served when it is mended', async () => {
  const late = await startServing({
    ...SMALL_GUIDE,
    [HINGE]: original.replace('level: junior', 'level: none'),
  })
  try {
    const state = await late.until(() => true)
    expect([state.version, state.isStale, state.problems[0]?.place]).toEqual([
      'none',
      true,
      'guide/01-doors/01-hinge.md:2:8',
    ])
    expect((await ask(late.server.address, '/')).body).toContain('id="page_version">none<')
    // The first port is taken by the other one.
    expect(late.server.address).not.toBe(address)
    late.save(HINGE, original)
    await late.until(({ isStale }) => !isStale)
    expect((await ask(late.server.address, '/')).body).toContain('What carries a door?')
  } finally {
    await late.close()
  }
}, 60_000)

test('a guide of one file is watched with the pictures it shows, and its problems stand at their questions', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-serve-'))
  const drawing = (color: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="${color}"/></svg>`
  const text =
    '---\nlanguage: en\n---\n\n# Tea\n\n## Leaves\n\n### What is green?\n\n![A leaf](leaf.svg)\n\nA leaf.\n\n### What is black?\n\nAnother.\n'
  writeFileSync(join(folder, 'leaf.svg'), drawing('green'))
  writeFileSync(join(folder, 'tea.md'), text)
  const one = await serve({ guide: 'tea.md', cwd: folder })
  const until = (accept: Parameters<typeof stateOf>[1]) => stateOf(one.address, accept)
  try {
    const first = await until(() => true)
    writeFileSync(join(folder, 'leaf.svg'), drawing('black'))
    const second = await until(({ version }) => version !== first.version)
    writeFileSync(join(folder, 'tea.md'), text.replace('Another', '[Another](nowhere)'))
    const { problems } = await until(({ isStale }) => isStale)
    expect(problems.map(({ question }) => question)).toEqual(['what-is-black'])
    writeFileSync(join(folder, 'tea.md'), text)
    expect((await until(({ isStale }) => !isStale)).version).toBe(second.version)
  } finally {
    await one.close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

test('closing ends the browser, and a guide named by its settings is watched as a whole', async () => {
  let closed = 0
  const source = {
    browser: () => Promise.reject(new Error('no browser here')),
    report: () => null,
    close: async () => {
      closed += 1
    },
    kill: () => {},
  }
  let told = 0
  const server = await serve(
    {
      guide: `${served.guide}/guide.yaml`,
      onRead: () => {
        told += 1
      },
    },
    { ...TOOLS, openBrowser: () => source },
  )
  served.save(HINGE, `${original}\nSettings.\n`)
  await expect.poll(() => told, { timeout: 30_000 }).toBeGreaterThan(1)
  expect(closed).toBe(0)
  await server.close()
  expect(closed).toBe(1)
  await expect(fetch(server.address)).rejects.toThrow()
}, 60_000)

test('a guide that is not there, and a port that is taken, are wrong usage', async () => {
  await expect(serve({ guide: '/nowhere' })).rejects.toThrow('There is no guide')
  await expect(serve({ guide: served.guide, port: Number(port) })).rejects.toThrow(
    `The port ${port} is taken`,
  )
}, 60_000)
