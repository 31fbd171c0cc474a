/** Reads a PDF back with pdfjs-dist: nothing here knows how we write one. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  text: string
  /** Left edge and baseline in points, from the lower left corner of the page. */
  x: number
  y: number
  width: number
  /** Type size in points. */
  size: number
  font: string
}

export interface PdfLink {
  /** Page (1-based) a link leads to, null for an address outside. */
  page: number | null
  /** Distance of the target from the lower edge of its page, in points. */
  top: number | null
  url: string | null
  rect: number[]
}

export interface PdfPage {
  /** Points. */
  width: number
  height: number
  items: PdfText[]
  text: string
  links: PdfLink[]
}

export interface PdfOutline {
  title: string
  page: number | null
  children: PdfOutline[]
}

export interface Pdf {
  pages: PdfPage[]
  outline: PdfOutline[]
  fonts: string[]
  labels: string[] | null
  tagged: boolean
  info: Record<string, unknown>
  language: string | null
}

type Loaded = Awaited<ReturnType<typeof getDocument>['promise']>

/** The text, links, outline, fonts and metadata of a PDF as pdfjs sees them. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  try {
    const pages: PdfPage[] = []
    const fonts = new Set<string>()
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(document, number, fonts))
    }
    const metadata = await document.getMetadata()
    const info = metadata.info as Record<string, unknown>
    return {
      pages,
      outline: await readOutline(document, (await document.getOutline()) ?? []),
      fonts: [...fonts].sort(),
      labels: await document.getPageLabels(),
      tagged: Boolean((await document.getMarkInfo())?.['Marked' as never]),
      info,
      language: typeof info.Language === 'string' ? info.Language : null,
    }
  } finally {
    await task.destroy()
  }
}

async function readPage(document: Loaded, number: number, fonts: Set<string>): Promise<PdfPage> {
  const page = await document.getPage(number)
  await page.getOperatorList()
  const content = await page.getTextContent()
  const items: PdfText[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue
    const font = fontName(page, item.fontName)
    if (item.str.trim() !== '') fonts.add(font)
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    items.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b), font })
  }
  const [, , width = 0, height = 0] = page.view
  return { width, height, items, text: joinText(content.items), links: await readLinks(document, page) }
}

function fontName(page: Awaited<ReturnType<Loaded['getPage']>>, id: string): string {
  const font = page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: string }) : null
  return (font?.name ?? id).replace(/^[A-Z]{6}\+/, '')
}

function joinText(items: readonly object[]): string {
  let text = ''
  for (const item of items) {
    const run = item as { str?: string; hasEOL?: boolean }
    text += (run.str ?? '') + (run.hasEOL ? '\n' : '')
  }
  return text
}

async function readLinks(document: Loaded, page: Awaited<ReturnType<Loaded['getPage']>>): Promise<PdfLink[]> {
  const links: PdfLink[] = []
  for (const annotation of await page.getAnnotations()) {
    if (annotation.subtype !== 'Link') continue
    const target = await destination(document, annotation.dest)
    links.push({
      page: target?.page ?? null,
      top: target?.top ?? null,
      url: annotation.url ?? null,
      rect: annotation.rect,
    })
  }
  return links
}

async function destination(
  document: Loaded,
  dest: unknown,
): Promise<{ page: number; top: number | null } | null> {
  const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest
  if (!Array.isArray(explicit)) return null
  const [target, , , top] = explicit as [{ num: number; gen: number }, unknown, unknown, number | null]
  return { page: (await document.getPageIndex(target)) + 1, top: typeof top === 'number' ? top : null }
}

async function readOutline(
  document: Loaded,
  items: { title: string; dest: unknown; items: unknown[] }[],
): Promise<PdfOutline[]> {
  const entries: PdfOutline[] = []
  for (const item of items) {
    entries.push({
      title: item.title,
      page: (await destination(document, item.dest))?.page ?? null,
      children: await readOutline(document, item.items as typeof items),
    })
  }
  return entries
}
