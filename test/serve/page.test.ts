/** The live page in a browser: what a save changes, and what it leaves. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { SMALL_GUIDE } from '../editions/web/support/small-guide.js'
import { loopbackBrowser } from './support/loopback-browser.js'
import { type Served, startServing } from './support/served.js'

const CLASSIC = resolve(import.meta.dirname, '../../templates/classic')
const HINGE = '01-doors/01-hinge.md'
const FRAME = '01-doors/02-frame.md'
const BOLT = '02-locks/01-bolt.md'
const LONG = Array.from({ length: 60 }, (_, n) => `Line ${n} of a long answer.`).join('\n\n')
const files: Record<string, string> = { ...SMALL_GUIDE, [BOLT]: `${SMALL_GUIDE[BOLT]}\n${LONG}\n` }
const text = (path: string): string => files[path] ?? ''

let browser: Browser
let served: Served
let page: Page
const errors: string[] = []
beforeAll(async () => {
  browser = await loopbackBrowser()
  served = await startServing(files)
  page = await browser.newPage()
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
}, 60_000)
afterAll(async () => {
  await served.close()
  await browser.close()
})

async function restart(): Promise<void> {
  for (const path of [HINGE, FRAME, BOLT]) served.save(path, text(path))
  await page.goto('about:blank')
  await page.goto(served.server.address)
  // A title that was changed back may still be on its way, and brings a new page with it.
  await waitForText('#hinge h3', 'What carries')
  await page.waitForFunction(
    () =>
      document.querySelector('html[data-ready]') !== null &&
      document.querySelector('#page_live:not([hidden])') !== null,
  )
  await page.evaluate(() => {
    ;(window as { stays?: boolean }).stays = true
  })
}

const stays = (): Promise<boolean> => page.evaluate(() => (window as { stays?: boolean }).stays === true)
const waitForText = (selector: string, said: string): Promise<unknown> =>
  page.waitForFunction(
    (at, wanted) => document.querySelector(at)?.textContent?.includes(wanted),
    { timeout: 30_000 },
    selector,
    said,
  )

test('a saved answer is there without a reload; what is open and where the reader is stay', async () => {
  await restart()
  const before = await page.evaluate(() => {
    for (const id of ['hinge', 'bolt']) (document.getElementById(id) as HTMLDetailsElement).open = true
    const line = document.querySelector('#bolt .answer')?.children[20]
    line?.scrollIntoView({ block: 'start', behavior: 'instant' })
    return line?.getBoundingClientRect().top
  })
  served.save(HINGE, `${text(HINGE)}\n${LONG}\n\n\`\`\`rust\nlet quince = 7;\n\`\`\`\n`)
  await waitForText('#hinge .answer', 'quince')
  const after = await page.evaluate(
    () => document.querySelector('#bolt .answer')?.children[20]?.getBoundingClientRect().top,
  )
  expect(after).toBeCloseTo(before ?? 0, 0)
  expect(await page.$$eval('details.question[open]', list => list.map(({ id }) => id))).toEqual([
    'hinge',
    'bolt',
  ])
  expect(await stays()).toBe(true)
  // Code can be copied and is found there.
  expect(
    await page.$$eval('#hinge figure.code', list =>
      list.map(figure => figure.querySelectorAll('button.copy').length),
    ),
  ).toEqual([1, 1])
  await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#page_search')
    if (input === null) return
    input.value = 'quince'
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
  expect(await page.$$eval('.item:not([hidden]) > details', list => list.map(({ id }) => id))).toEqual([
    'hinge',
  ])
}, 60_000)

test.each([
  [
    'a new title is exchanged, too',
    '# What carries',
    '# What on earth carries',
    '#hinge h3',
    'on earth',
    true,
  ],
  ['a new tag loads the page anew', 'tags: [', 'tags: [brass, ', '#hinge .facts', 'brass', false],
])(
  '%s; what is open and where the reader is stay',
  async (_, was, is, selector, said, isExchanged) => {
    await restart()
    await page.evaluate(() => {
      ;(document.getElementById('bolt') as HTMLDetailsElement).open = true
      document
        .querySelector('#bolt .answer')
        ?.children[30]?.scrollIntoView({ block: 'start', behavior: 'instant' })
    })
    const top = (): Promise<number | undefined> =>
      page.evaluate(() => document.querySelector('#bolt .answer')?.children[30]?.getBoundingClientRect().top)
    const before = await top()
    served.save(HINGE, text(HINGE).replace(was, is))
    await waitForText(selector, said)
    await page.waitForSelector('html[data-ready]')
    expect(await stays()).toBe(isExchanged)
    expect(await page.$$eval('details.question[open]', list => list.map(({ id }) => id))).toEqual(['bolt'])
    expect(await top()).toBeCloseTo(before ?? 0, -1)
  },
  60_000,
)

test('what is wrong stands at its question, the last good answer below it, until it is mended', async () => {
  await restart()
  served.save(FRAME, text(FRAME).replace('The frame holds it', 'The [frame](frome) holds it'))
  await waitForText('#frame > .live-problem', 'frome')
  expect(await page.$eval('#frame > .answer', answer => answer.textContent)).toContain('The frame holds it')
  expect(await page.$eval('#page_live', panel => (panel as HTMLElement).innerText)).toContain(
    '02-frame.md:10:5',
  )
  served.save(FRAME, text(FRAME))
  await page.waitForFunction(() => document.querySelector('.live-problem') === null, { timeout: 30_000 })
}, 60_000)

/** Rules that the page breaks as it is. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: typeof axe }
    const found = await tool.run()
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}

test.each(['light', 'dark'])(
  'axe finds nothing in the panel: at rest, with problems, while something is made, when it is: %s',
  async scheme => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await restart()
    await page.$eval('#page_live', panel => {
      ;(panel as HTMLDetailsElement).open = true
    })
    expect(await violations()).toEqual([])

    served.save(
      FRAME,
      `${text(FRAME).replace('The frame holds it', 'The [frame](frome) holds it')}\n![](nothing.png)\n`,
    )
    await waitForText('#frame > .live-problem', 'frome')
    await page.$eval('#frame', details => {
      ;(details as HTMLDetailsElement).open = true
    })
    expect(await page.$$eval('.live-list > p', list => list.length)).toBeGreaterThan(1)
    expect(await violations()).toEqual([])
    served.save(FRAME, text(FRAME))
    await page.waitForFunction(() => document.querySelector('.live-problem') === null, { timeout: 30_000 })

    // The answer waits until the panel was looked at.
    await page.evaluate(() => {
      window.open = () => null
      const ask = window.fetch
      window.fetch = async (...request) => {
        await new Promise<void>(done => Object.assign(window, { answer: done }))
        return ask(...request)
      }
    })
    await page.click('[data-make="epub"]')
    await waitForText('.live-made', 'made')
    expect(await violations()).toEqual([])
    await page.evaluate(() => (window as unknown as { answer(): void }).answer())
    await page.waitForSelector('.live-made a', { timeout: 60_000 })
    expect(await violations()).toEqual([])
    await page.emulateMediaFeatures([])
  },
  180_000,
)

test('a question that is renamed while it is open: what names it is told, then all else stays open', async () => {
  await restart()
  await page.evaluate(() => {
    for (const id of ['hinge', 'bolt']) (document.getElementById(id) as HTMLDetailsElement).open = true
  })
  served.save('01-doors/01-pivot.md', text(HINGE))
  served.save(HINGE, null)
  await waitForText('#frame > .live-problem', 'hinge')
  expect(await page.$('#hinge')).not.toBeNull()
  served.save(FRAME, text(FRAME).replace('related: [hinge]', 'related: [pivot]'))
  await page.waitForSelector('#pivot', { timeout: 30_000 })
  await page.waitForSelector('html[data-ready]')
  expect(await page.$('#hinge')).toBeNull()
  expect(await page.$$eval('details.question[open]', list => list.map(({ id }) => id))).toEqual(['bolt'])
  served.save('01-doors/01-pivot.md', null)
}, 60_000)

test('what is searched follows a save: the new words are found, the old ones are not', async () => {
  await restart()
  const hits = (words: string): Promise<string[]> =>
    page.evaluate(async asked => {
      const input = document.querySelector<HTMLInputElement>('#page_search')
      if (input === null) return []
      input.value = asked
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
      return [...document.querySelectorAll('.item:not([hidden]) > details')].map(({ id }) => id)
    }, words)
  served.save(BOLT, `${text(BOLT)}\nA medlar.\n`)
  await waitForText('#bolt .answer', 'medlar')
  expect(await hits('medlar')).toEqual(['bolt'])
  served.save(BOLT, text(BOLT))
  await page.waitForFunction(() => !document.querySelector('#bolt .answer')?.textContent?.includes('medlar'))
  await expect.poll(() => hits('medlar')).toEqual([])
  expect(await stays()).toBe(true)
  await hits('')
}, 60_000)

test.each([
  ['in a paragraph, which ends where the answer begins', '<p>{{ question.answerHtml | raw }}</p>'],
  [
    'between the rows of a table, which puts it before the table',
    '<table>{{ question.answerHtml | raw }}<tr><td>-</td></tr></table>',
  ],
  ['twice', '{{ question.answerHtml | raw }}<hr>{{ question.answerHtml | raw }}'],
])(
  'a theme may have an answer %s: a save is shown right',
  async (_, put) => {
    const theme = mkdtempSync(join(tmpdir(), 'vademecum-theme-'))
    onTestFinished(() => rmSync(theme, { recursive: true, force: true }))
    writeFileSync(join(theme, 'theme.yaml'), readFileSync(join(CLASSIC, 'theme.yaml')))
    const template = readFileSync(join(CLASSIC, 'web.html'), 'utf8')
    writeFileSync(join(theme, 'web.html'), template.replace('{{ question.answerHtml | raw }}', put))
    const dressed = await startServing({ ...SMALL_GUIDE, [FRAME]: text(FRAME) }, { theme })
    onTestFinished(() => dressed.close())
    const own = await browser.newPage()
    onTestFinished(() => own.close())
    await own.goto(dressed.server.address)
    await own.waitForSelector('#page_live:not([hidden])')
    // The tree without what scripts add is that of a page loaded anew.
    const tree = (): Promise<string | undefined> =>
      own.$eval('#frame', details => details.outerHTML.replace(/ class="[^"]*live[^"]*"/g, ''))
    dressed.save(FRAME, text(FRAME).replace('The frame holds it', 'The medlar holds it'))
    await own.waitForFunction(() => document.querySelector('#frame')?.textContent?.includes('medlar'), {
      timeout: 30_000,
    })
    const shown = await tree()
    expect(shown).not.toContain('The frame holds it')
    await own.reload()
    await own.waitForSelector('#page_live:not([hidden])')
    expect(await tree()).toBe(shown)
  },
  120_000,
)

test('a button has a sheet made of what is shown', async () => {
  await restart()
  await page.evaluate(() => {
    location.hash = '#?level=senior'
    window.open = () => null
  })
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.$eval('#page_live', panel => {
    ;(panel as HTMLDetailsElement).open = true
  })
  await page.click('[data-make="cheat-sheet"]')
  const link = await page.waitForSelector('.live-made a', { timeout: 60_000 })
  expect(asked.filter(url => url.includes('/build/'))).toEqual([
    `${served.server.address}/build/cheat-sheet?id=bolt`,
  ])
  const address = await link?.evaluate(element => (element as HTMLAnchorElement).href)
  expect((await fetch(address ?? '')).headers.get('content-type')).toBe('application/pdf')
  expect(errors).toEqual([])
}, 90_000)
