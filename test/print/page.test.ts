import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { crc32, deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InterruptedError } from '../../src/diagnostics.js'
import { emitHandbook } from '../../src/editions/handbook/emit.js'
import { load } from '../../src/print/load.js'
import { openSession } from '../../src/print/session.js'
import { handbook } from '../editions/support/handbook.js'
import { createServices } from '../editions/support/services.js'
import { bytesOf } from '../support/bytes-of.js'

const services = createServices()
const POLL = { timeout: 60_000 }
afterAll(() => services.source.close())

describe('requests', () => {
  let server: Server
  let heard: string[]
  let base: string
  beforeAll(async () => {
    heard = []
    server = createServer((request, response) => {
      heard.push(`${request.method} ${request.url}`)
      response.end('heard')
    })
    server.on('connection', () => heard.push('a connection'))
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    base = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test.each([
    ['a picture', (host: string) => `<img src="http://${host}/a">`],
    ['a picture set', (host: string) => `<img srcset="http://${host}/a 1x">`],
    ['a picture of the disk', () => '<img src="file:///etc/hostname">'],
    ['a frame', (host: string) => `<iframe src="http://${host}/a"></iframe>`],
    ['a frame of the disk', () => '<iframe src="file:///etc/hostname"></iframe>'],
    [
      'a frame with a document of its own',
      (host: string) => `<iframe srcdoc="<img src=http://${host}/a>"></iframe>`,
    ],
    ['a stylesheet', (host: string) => `<link rel="stylesheet" href="http://${host}/a">`],
    ['an imported stylesheet', (host: string) => `<style>@import "http://${host}/a";</style>`],
    ['a background', (host: string) => `<style>p { background: url(http://${host}/a) }</style>`],
    ['an object', (host: string) => `<object data="http://${host}/a"></object>`],
    ['a video', (host: string) => `<video src="http://${host}/a" controls></video>`],
    ['a prefetch', (host: string) => `<link rel="prefetch" href="http://${host}/a">`],
    ['a drawing', (host: string) => `<svg><image href="http://${host}/a"/></svg>`],
    ['another page', (host: string) => `<meta http-equiv="refresh" content="0;url=http://${host}/a">`],
    ['a file that is not there', () => '<img src="missing.png">'],
  ])('%s is refused and reported, the rest prints', async (_, html) => {
    const emitted = await emitHandbook(handbook({ categories: 1, questions: 1, html: html(base) }), services)
    expect(emitted.messages).not.toEqual([])
    for (const message of emitted.messages) {
      expect(message).toMatchObject({ severity: 'warning', rule: 'request-refused' })
      expect(message.message).toMatch(
        /"(http:\/\/127\.0\.0\.1:\d+(\/a?)?|file:\/\/\/etc\/hostname|missing\.png)"/,
      )
    }
    expect(emitted.pages).toBeGreaterThan(2)
  })

  test('scripts do not run, sockets are not opened', async () => {
    const session = await openSession(await services.browser(), services.signal)
    try {
      const refused = new Set<string>()
      const html = `<p id="target">untouched</p><script>document.getElementById('target').textContent = 'ran'</script><img src="x" onerror="document.getElementById('target').textContent='ran'">`
      await load(session.page, handbook({ categories: 1, questions: 1, html }), refused)
      // What no content can do the debugger can: it asks in the page's name.
      const text = await session.page.evaluate(host => {
        new WebSocket(`ws://${host}/socket`)
        fetch(`http://${host}/fetch`).catch(() => {})
        return document.getElementById('target')?.textContent
      }, base)
      expect(text).toBe('untouched')
      const asked = [`ws://${base}/socket`, `http://${base}/fetch`, 'https://vademecum.invalid/x']
      // The browser tells of them when it gets to it.
      await expect.poll(() => [...refused], POLL).toEqual(expect.arrayContaining(asked))
    } finally {
      await session.close()
    }
  })

  test('nobody heard anything', async () => {
    await sleep(200)
    expect(heard).toEqual([])
    // The server does hear: the silence above is not the server's.
    await fetch(`http://${base}/control`)
    expect(heard).toContain('GET /control')
  })

  test("the document's own pictures are shown", async () => {
    const html =
      '<img src="pictures/red%20square.png" style="width:40mm"><img src="data:image/png;base64,DATA">'
    const png = redSquare()
    const document = handbook({
      categories: 1,
      questions: 1,
      html: html.replace('DATA', png.toString('base64')),
      resources: [['pictures/red square.png', { bytes: png, mediaType: 'image/png' }]],
    })
    const emitted = await emitHandbook(document, services)
    expect(emitted.messages).toEqual([])
    expect(
      Buffer.from(bytesOf(emitted))
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(2)
  })

  test.each([true, false])('a picture that only a style names is waited for (unseen: %s)', async isUnseen => {
    const session = await openSession(await services.browser(), services.signal)
    try {
      const answered: string[] = []
      session.page.on('request', request => {
        const respond = request.respond.bind(request)
        if (!request.url().endsWith('late.png')) return
        request.respond = async (...answer) => {
          await sleep(300)
          answered.push(request.url())
          return respond(...answer)
        }
      })
      const pictured = handbook({
        categories: 1,
        questions: 1,
        css: 'h1 { background: url(late.png) }',
        resources: [['late.png', { bytes: redSquare(), mediaType: 'image/png' }]],
      })
      await load(session.page, pictured, new Set(), { isUnseen })
      expect(answered).toEqual(['https://vademecum.invalid/late.png'])
      const seen = await session.page.evaluate(() => ({
        mode: document.compatMode,
        language: document.documentElement.lang,
        isHidden: getComputedStyle(document.body).contentVisibility === 'hidden',
      }))
      expect(seen).toEqual({ mode: 'CSS1Compat', language: 'en', isHidden: isUnseen })
    } finally {
      await session.close()
    }
  })
})

describe('what the document brings must be usable', () => {
  const broken = { bytes: Buffer.from('nothing of the kind'), mediaType: 'image/png' }

  test('a broken picture', async () => {
    const document = handbook({ questions: 1, html: '<img src="x.png">', resources: [['x.png', broken]] })
    await expect(emitHandbook(document, services)).rejects.toThrow(
      'The browser cannot use the picture "https://vademecum.invalid/x.png"',
    )
  })

  test('a broken font', async () => {
    const font = 'source-serif-4-latin-400-normal.woff2'
    const document = handbook({ questions: 1, resources: [[`fonts/${font}`, broken]] })
    await expect(emitHandbook(document, services)).rejects.toThrow(
      'The browser cannot use the font "Book 400 normal"',
    )
  })

  test('code that does not fit its colours', async () => {
    const document = handbook({ questions: 1 })
    document.highlights.push({ code: 'nowhere', ranges: [{ token: 'keyword', start: 0, end: 2 }] })
    await expect(emitHandbook(document, services)).rejects.toThrow('do not fit their colours: nowhere')
  })
})

describe('when it goes wrong', () => {
  /** Gives out the browser, and crashes the next page that loads something in it. */
  const crashing = async () => {
    const browser = await services.browser()
    browser.once('targetchanged', target => {
      target
        .createCDPSession()
        .then(client => client.send('Page.crash'))
        .catch(() => {})
    })
    return browser
  }

  test('the page crashes once: the job is done again', async () => {
    const notes: string[] = []
    const browsers = [crashing, services.browser]
    const emitted = await emitHandbook(handbook(), {
      ...services,
      browser: () => (browsers.shift() ?? services.browser)(),
      note: text => notes.push(text),
    })
    expect(notes.filter(note => note === 'starting again after a crash')).toHaveLength(1)
    expect(notes.slice(-3)).toEqual(['measuring', 'printing', 'finishing'])
    expect(emitted.pages).toBeGreaterThan(5)
  })

  test('the browser is killed in the middle of a print: the job is done again', async () => {
    const notes: string[] = []
    const note = (text: string) => {
      if (text === 'printing' && !notes.includes(text)) services.source.kill()
      notes.push(text)
    }
    await emitHandbook(handbook(), { ...services, note })
    expect(notes).toEqual([
      'measuring',
      'printing',
      'starting again after a crash',
      'measuring',
      'printing',
      'finishing',
    ])
  })

  test('it crashes every time: the error names the job', async () => {
    await expect(emitHandbook(handbook(), { ...services, browser: crashing })).rejects.toThrow(
      /^Printing the handbook "A “Fixture” & more \(ß → ü\)" failed 2 times: /,
    )
  })

  test('too slow: the error names the job and the limit, and the next job works', async () => {
    await services.browser()
    await expect(
      emitHandbook(handbook({ questions: 100 }), { ...services, timeoutMs: 40 }),
    ).rejects.toMatchObject({
      message: 'Printing the handbook "A “Fixture” & more (ß → ü)" took too long: no answer within 0.04 s',
      hint: expect.stringContaining('--timeout'),
    })
    await expect(emitHandbook(handbook({ questions: 2 }), services)).resolves.toMatchObject({ messages: [] })
  })

  test('the build is aborted', async () => {
    const abort = new AbortController()
    const note = (text: string) => text === 'printing' && abort.abort()
    const work = emitHandbook(handbook(), { ...services, signal: abort.signal, note })
    await expect(work).rejects.toBeInstanceOf(InterruptedError)
  })
})

/** A red PNG of one pixel. */
function redSquare(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
