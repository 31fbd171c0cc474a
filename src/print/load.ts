import type { Page } from 'puppeteer'
import { VademecumError } from '../diagnostics.js'
import type { LoadedFace, PrintDocument, UsedFonts } from '../model/documents.js'
import { DOCUMENT_URL, ORIGIN } from '../origin.js'
import { arrivals } from './arrivals.js'
import { refusedMessage } from './refused-message.js'
import { type Refused, serve } from './serve.js'
import { setDrawings } from './set-drawings.js'
import { unseen } from './unseen.js'

/** How a document is shown. */
export interface Show {
  medium?: 'print' | 'screen'
  /** Not at all until it is printed or measured: see `unseen`. */
  isUnseen?: boolean
}

/**
 * Loads a document for print (or for a picture of it on a screen), scripts off, and waits until its fonts and pictures are there.
 * Throws a VademecumError when a face or a picture of its own cannot be used.
 */
export async function load(
  page: Page,
  document: PrintDocument,
  refused: Refused,
  { medium = 'print', isUnseen = false }: Show = {},
): Promise<UsedFonts> {
  const shown = isUnseen ? { ...document, html: unseen(document.html, page.viewport()) } : document
  await Promise.all([
    serve(page, shown, refused),
    page.setJavaScriptEnabled(false),
    page.emulateMediaType(medium),
  ])
  const arriving = arrivals(page)
  await page.goto(DOCUMENT_URL, { waitUntil: 'load', timeout: 0 })
  await arriving.listen()
  await setDrawings(page)
  const { faces, families, lettered, brokenImages } = await page.evaluate(settle)
  await arriving.settled()
  const broken = faces.filter(face => face.status === 'error' || face.status === 'loading')
  if (broken.length > 0) throw unusable('font', broken.map(describeFace), refused)
  const own = brokenImages.filter(source => isOwn(source) && !refused.has(source))
  if (own.length > 0) throw unusable('picture', own, refused)
  return { faces, families, lettered }
}

/** Runs in the page. */
async function settle(): Promise<UsedFonts & { brokenImages: string[] }> {
  const bare = (family: string) => family.trim().replace(/^["']|["']$/g, '')
  const kinds = new Map<string, string>()
  const lettered = new Map<string, string>()
  // All styles are worked out while the page is not kept unseen, which sends for what they name; nothing is laid out for that.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('body{content-visibility:visible!important}')
  document.adoptedStyleSheets = [sheet]
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const text = [...element.childNodes].map(node => (node instanceof Text ? node.data : '')).join('')
    if (text.trim() === '' || !(element instanceof HTMLElement)) continue
    const kind = `${element.localName} ${element.getAttribute('class')}`
    const family = kinds.get(kind) ?? bare(getComputedStyle(element).fontFamily.split(',')[0] ?? '')
    kinds.set(kind, family)
    const letter = /[A-Za-z0-9]/.exec(text)?.[0]
    if (letter !== undefined && !lettered.has(family) && element.checkVisibility())
      lettered.set(family, letter)
  }
  document.adoptedStyleSheets = []
  // What would come when the letters are laid out.
  const own = new Set([...document.fonts].map(({ family }) => bare(family)))
  const wanted = [...lettered].filter(([family]) => own.has(family))
  await Promise.all(
    wanted.map(([family, letter]) => document.fonts.load(`16px "${family}"`, letter).catch(() => {})),
  )
  await document.fonts.ready
  const images = [...document.images]
  await Promise.all(images.map(image => image.decode().catch(() => {})))
  return {
    faces: [...document.fonts].map(({ family, weight, style, status }) => ({
      family: bare(family),
      weight,
      style,
      status,
    })),
    families: [...new Set(kinds.values())],
    lettered: [...lettered.keys()],
    brokenImages: images
      .filter(image => !image.complete || image.naturalWidth === 0)
      .map(image => image.currentSrc || image.src),
  }
}

function isOwn(source: string): boolean {
  return source.startsWith(`${ORIGIN}/`) || source.startsWith('data:')
}

function describeFace({ family, weight, style }: LoadedFace): string {
  return `${family} ${weight} ${style}`
}

function unusable(kind: 'font' | 'picture', names: string[], refused: Refused): VademecumError {
  const shown = [...new Set(names)].map(name => `"${name.slice(0, 100)}"`).join(', ')
  return new VademecumError(`The browser cannot use the ${kind} ${shown}`, {
    messages: [...refused].map(refusedMessage),
    hint: `Is the file whole, and of the ${kind === 'font' ? 'format woff2, woff or ttf' : 'format that its name says'}?`,
  })
}
