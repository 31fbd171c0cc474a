// The live preview, as a process of its own (node --expose-gc): from the save of a file until the bundled browser shows it, the handbook of one
// question by the page's button, and what the process holds after many saves. Arguments: a guide, and a large one. Prints JSON.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer'
import { fontConfig } from '../dist/modules/browser/cache/font-config.js'
import { findBundledPackage } from '../dist/modules/browser/find/bundled-package.js'
import { candidates } from '../dist/modules/browser/find/candidates.js'
import { browserFlags } from '../dist/modules/browser/start/flags.js'
import { resolveOptions } from '../dist/modules/config.js'
import { createLiveGuide } from '../dist/modules/serve/live-guide.js'
import { serve } from '../dist/modules/serve/serve.js'
import { thisMachine } from './machine.mjs'

const [guide, large] = process.argv.slice(2)
const machine = thisMachine()

const browser = await openReader()
try {
  const report = {
    guide: { ...(await saves(guide, 20)), handbookOfOneMs: await button(guide) },
    large: await saves(large, 8),
    memory: { guide: await memory(guide, [0, 250, 500]), large: await memory(large, [0, 40]) },
  }
  console.log(JSON.stringify(report))
} finally {
  await browser.close()
}

/** A browser as a reader has it: it may ask this machine. */
async function openReader() {
  const bundled = findBundledPackage()
  const [candidate] = await candidates(bundled, machine)
  const executable = await candidate.prepare()
  return puppeteer.launch({
    executablePath: executable.path,
    headless: 'shell',
    env: { ...process.env, ...(await fontConfig(bundled, machine)), ...executable.env },
    args: browserFlags(false).filter(flag => !flag.startsWith('--host-resolver-rules')),
    pipe: true,
  })
}

/** Opens the page of a guide, hands both to `work`, and ends all of it. */
async function withPage(folder, work, told = () => {}) {
  const server = await serve({ guide: folder, machine: { env: process.env }, onRead: told })
  const page = await browser.newPage()
  try {
    await page.goto(server.address)
    await page.waitForSelector('html[data-ready]', { timeout: 120_000 })
    await page.waitForSelector('#page_live:not([hidden])', { timeout: 120_000 })
    return await work(page)
  } finally {
    await page.close()
    await server.close()
  }
}

/** From each of `count` saves, of a different question each time, until a frame with it was drawn. */
async function saves(folder, count) {
  const reads = []
  const questions = questionsOf(folder)
  const times = await withPage(
    folder,
    async page => {
      const taken = []
      for (let n = 0; n < count; n++) {
        const { id, path } = questions[(n * 7) % questions.length]
        await page.$eval(`[id="${id}"]`, details => {
          details.open = true
          details.scrollIntoView()
        })
        const seen = page.evaluate(shown, id, `Saved ${n}.`)
        await new Promise(done => setTimeout(done, 100))
        const began = Date.now()
        append(path, `\nSaved ${n}.\n`)
        taken.push((await seen) - began)
      }
      return taken
    },
    (_, ms) => reads.push(ms),
  )
  return {
    questions: questions.length,
    saves: count,
    visibleMs: { best: Math.min(...times), median: median(times), worst: Math.max(...times) },
    readMs: { best: Math.round(Math.min(...reads)), median: median(reads.slice(1)) },
  }
}

/** In the page: when a question's answer says a text, after the frame that draws it. */
function shown(id, text) {
  return new Promise(done => {
    const look = () => {
      const answer = document.getElementById(id)?.querySelector('.answer')
      if (!answer?.textContent.includes(text)) return requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => done(Date.now())))
    }
    look()
  })
}

/** The handbook of one ticked question, by the page's button, in the browser that the one before has started. */
async function button(folder) {
  const ids = questionsOf(folder).map(({ id }) => id)
  return withPage(folder, async page => {
    const times = []
    for (const id of [ids[0], ids[20], ids[40], ids[60]]) {
      times.push(
        await page.evaluate(async picked => {
          window.open = () => null
          location.hash = `#?pick=${picked}`
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
          const began = performance.now()
          document.querySelector('[data-make="handbook"]').click()
          while (document.querySelector('.live-made a') === null)
            await new Promise(done => setTimeout(done, 5))
          return performance.now() - began
        }, id),
      )
    }
    return {
      first: Math.round(times[0]),
      best: Math.round(Math.min(...times.slice(1))),
      median: median(times.slice(1)),
    }
  })
}

/** Megabytes in use after a collection, when as many saves were read, each page put together once. */
async function memory(folder, counts) {
  const live = createLiveGuide(resolveOptions({ guide: folder, machine: { env: process.env } }))
  const questions = questionsOf(folder)
  const held = {}
  try {
    for (let n = 0; n <= counts.at(-1); n++) {
      if (n > 0) append(questions[n % questions.length].path, `Read ${n}.\n`)
      await live.refresh()
      live.page()
      if (!counts.includes(n)) continue
      global.gc?.()
      const { heapUsed, rss } = process.memoryUsage()
      held[n] = { heapMB: Math.round(heapUsed / 1e6), rssMB: Math.round(rss / 1e6) }
    }
  } finally {
    await live.close()
  }
  return held
}

function questionsOf(folder) {
  return readdirSync(folder)
    .filter(name => /^\d+-/.test(name))
    .sort()
    .flatMap(name =>
      readdirSync(join(folder, name))
        .filter(file => /^\d+-.*\.md$/.test(file))
        .sort()
        .map(file => ({ id: file.replace(/^\d+-|\.md$/g, ''), path: join(folder, name, file) })),
    )
}

function append(path, text) {
  writeFileSync(path, readFileSync(path, 'utf8') + text)
}

function median(times) {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)
}
