import type { Page } from 'puppeteer'
import { VademecumError } from '../../diagnostics.js'

/**
 * Makes sure that every anchor gets a destination in the PDF: Chromium writes one only for ids that a link leads to, a hidden one included.
 * Throws when an anchor, or a link of the document's own, leads to an id that is not there.
 */
export async function ensureDestinations(page: Page, anchors: string[]): Promise<void> {
  const dead = await page.evaluate(link, anchors)
  if (dead.length === 0) return
  throw new VademecumError(
    `Links of the document lead nowhere: ${dead
      .slice(0, 10)
      .map(id => `#${id}`)
      .join(', ')}`,
    {
      hint: 'The template must give every question, category and heading its id.',
    },
  )
}

/** Runs in the page; returns ids that are linked and missing. */
function link(anchors: string[]): string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  const linked = new Set(links.map(link => decodeURIComponent(link.hash.slice(1))))
  const dead = [...linked, ...anchors].filter(id => document.getElementById(id) === null)
  const hidden = document.createElement('div')
  hidden.style.display = 'none'
  for (const anchor of anchors.filter(anchor => !linked.has(anchor))) {
    const extra = document.createElement('a')
    extra.href = `#${encodeURIComponent(anchor)}`
    hidden.append(extra)
  }
  if (hidden.hasChildNodes()) document.body.append(hidden)
  return [...new Set(dead)]
}
