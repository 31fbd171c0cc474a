import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer'
import { build } from '../../../../src/session/build.js'
import { createServices, type TestServices } from '../../support/services.js'

/** A browser and a folder of its own, both gone after `close`. */
export interface Bench {
  services: TestServices
  folder: string
  /** Writes files of a guide (path → text; one file is a guide by itself), builds its page and opens it from the disk. */
  open(
    files: Record<string, string>,
    options?: { split?: boolean; name?: string; hash?: string },
  ): Promise<OpenPage>
  close(): Promise<void>
}

export interface OpenPage {
  page: Page
  path: string
  /** Whatever the page asked for beside its own file, and whatever went wrong in it. */
  requests: string[]
  errors: string[]
}

export function createBench(): Bench {
  const services = createServices()
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-page-'))
  return {
    services,
    folder,
    open: async (files, { split = false, name = 'guide', hash = '' } = {}) => {
      const guide = join(folder, name)
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(guide, path)), { recursive: true })
        writeFileSync(join(guide, path), text)
      }
      const out = join(folder, `${name}-out`)
      const [only = '', more] = Object.keys(files)
      const at = more === undefined ? join(guide, only) : guide
      const result = await build({ guide: at, out, editions: ['web'], split })
      if (!result.ok) throw new Error(JSON.stringify(result.messages, null, 2))
      return show(services, join(out, 'web/index.html'), hash)
    },
    close: async () => {
      await services.source.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Opens a page and waits until it searches. */
export async function show(services: TestServices, path: string, hash = ''): Promise<OpenPage> {
  const page = await (await services.browser()).newPage()
  page.setDefaultTimeout(120_000)
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', request => requests.push(request.url()))
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text())
  })
  await page.goto(pathToFileURL(path).href + hash)
  await page.waitForSelector('html[data-ready]')
  return { page, path, requests: requests.filter(url => !url.startsWith('data:')), errors }
}

/** Ids of the questions in view, in guide order. */
export function visibleIds(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.item:not([hidden]) > details.question')].map(details => details.id),
  )
}

/** Asks through the search box and waits until the page has answered. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.evaluate(async text => {
    const input = document.querySelector<HTMLInputElement>('#page_search')
    if (input === null) throw new Error('no search box')
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, query)
}
