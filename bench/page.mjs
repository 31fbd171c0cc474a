// The web page, as a process of its own: what it weighs, and how soon the bundled browser paints it, searches it and answers a key, from the
// disk. Arguments: folders of the built guide and of a large one. Prints JSON; times in ms, sizes in bytes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { openBrowser } from '../dist/modules/browser/index.js'
import { thisMachine } from './machine.mjs'

const FACE = /url\("?data:font\/[^)]*\)/g
const SCRIPT = /<script\b(?![^>]*type="?(?:application|text\/plain))[^>]*>([\s\S]*?)<\/script>/g
/** Typed one after the other, each erased again: a word, a field, a slip of the finger, two words. */
const QUERIES = ['lifetime', 'level:senior async', 'ownreship', 'send sync']
const PAUSE_MS = 60

const [guide, large] = process.argv.slice(2)
const { browser, close } = await openBrowser(thisMachine())
try {
  console.log(JSON.stringify({ guide: await read(guide, 5), large: await read(large, 2) }))
} finally {
  await close()
}

async function read(folder, times) {
  const path = join(folder, 'web/index.html')
  const opened = []
  for (let n = 0; n < times; n++) opened.push(await open(path))
  return {
    ...weigh(readFileSync(path, 'utf8')),
    firstPaintMs: median(opened.map(one => one.paint)),
    searchReadyMs: median(opened.map(one => one.ready)),
    ...(await typeInto(path)),
  }
}

function weigh(html) {
  const scripts = [...html.matchAll(SCRIPT)].map(match => match[1])
  return {
    bytes: Buffer.byteLength(html),
    bytesWithoutFaces: Buffer.byteLength(html.replace(FACE, '')),
    scriptGzipped: gzipSync(scripts.join('\n'), { level: 9 }).length,
  }
}

/** When a fresh tab has painted the page, and when it can be searched; both since the navigation began. */
async function open(path) {
  const page = await newPage(path)
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    ready: window.readyAt,
  }))
  await page.close()
  return times
}

/** From each key until the frame that shows its results was drawn, and the longest task meanwhile. */
async function typeInto(path) {
  const page = await newPage(path)
  await page.evaluate(() => {
    window.answers = []
    window.tasks = []
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) window.tasks.push(duration)
    }).observe({ type: 'longtask' })
    // The page answers in the next frame; a task after that frame runs when it is drawn.
    document.addEventListener('input', event => {
      requestAnimationFrame(() => setTimeout(() => window.answers.push(performance.now() - event.timeStamp)))
    })
  })
  await page.focus('#page_search')
  for (const query of QUERIES) {
    await page.keyboard.type(query, { delay: PAUSE_MS })
    for (const _ of query) await page.keyboard.press('Backspace', { delay: PAUSE_MS })
  }
  await new Promise(done => setTimeout(done, 500))
  const { answers, tasks } = await page.evaluate(() => ({ answers: window.answers, tasks: window.tasks }))
  await page.close()
  if (answers.length < QUERIES.join('').length) throw new Error('The page did not take all keys')
  return {
    keyMs: { median: median(answers), worst: Math.round(Math.max(...answers)) },
    longestTaskMs: Math.round(Math.max(0, ...tasks)),
  }
}

async function newPage(path) {
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.ready === undefined) return
      window.readyAt = performance.now()
      observer.disconnect()
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] })
  })
  await page.goto(pathToFileURL(path).href)
  await page.waitForFunction(() => window.readyAt !== undefined)
  return page
}

function median(values) {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}
