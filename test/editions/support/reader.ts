/** A page as a reading system shows it: a document of an unpacked EPUB, in the reader's size of type and colors. */
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'

export interface Reading {
  /** CSS pixels. */
  width: number
  /** Times 16 px. */
  type: number
}

export async function openDocument(browser: Browser, path: string, { width, type }: Reading): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width, height: 640 })
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load' })
  await page.evaluate(size => document.documentElement.style.setProperty('font-size', `${size * 100}%`), type)
  return page
}

/** Words, pictures and tables that stick out of the page. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const isOut = ({ left, right }: DOMRect) => right > width + 0.5 || left < -0.5
    const found = [...document.querySelectorAll('img, table, figure, pre, aside')]
      .filter(element => isOut(element.getBoundingClientRect()))
      .map(element => element.localName)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if ([...range.getClientRects()].some(isOut)) found.push(word)
      }
    }
    if (document.documentElement.scrollWidth > width)
      found.push(`scrolls to ${document.documentElement.scrollWidth}`)
    return found
  })
}

/** Colors as a reader's theme sets them, by their names; the last is that of a system that asks for dark pages on a white one. */
export const THEMES = {
  white: { ink: '#121212', ground: '#ffffff', scheme: 'light' },
  sepia: { ink: '#121212', ground: '#faf4e8', scheme: 'light' },
  'dark gray': { ink: '#fefefe', ground: '#121212', scheme: 'light' },
  black: { ink: '#fefefe', ground: '#000000', scheme: 'dark' },
  'white in a dark system': { ink: '#121212', ground: '#ffffff', scheme: 'dark' },
} as const
export type ThemeName = keyof typeof THEMES

/** Switches an open page to a theme; gives the colors of the ground and of each class of code, parts from 0 to 1. */
export async function switchTheme(
  page: Page,
  name: ThemeName,
): Promise<{ ground: number[]; code: [string, number[]][] }> {
  const { ink, ground, scheme } = THEMES[name]
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  return page.evaluate(
    (color, background) => {
      Object.assign(document.documentElement.style, { color, background })
      const parts = (text: string) => {
        const numbers = (text.match(/[\d.]+/g) ?? []).map(Number).slice(0, 3)
        return text.startsWith('color(srgb') ? numbers : numbers.map(number => number / 255)
      }
      const spans = [...document.querySelectorAll('pre span[class]')].filter(span =>
        /^\w$/.test(span.className),
      )
      return {
        ground: parts(getComputedStyle(document.documentElement).backgroundColor),
        code: spans.map((span): [string, number[]] => [
          span.className,
          parts(getComputedStyle(span).webkitTextFillColor),
        ]),
      }
    },
    ink,
    ground,
  )
}
