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

/** A font as it stands in the file. */
export interface PdfFont {
  name: string
  isEmbedded: boolean
  isType3: boolean
}

export interface Pdf {
  pages: PdfPage[]
  outline: PdfOutline[]
  /** Names of the fonts that visible text is set in. */
  fonts: string[]
  /** All fonts that text is set in, by name. */
  fontFiles: PdfFont[]
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
    const fonts: FontsById = new Map()
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(document, number, fonts))
    }
    const visible = pages.flatMap(page => page.items.filter(item => item.text.trim() !== ''))
    const metadata = await document.getMetadata()
    const info = metadata.info as Record<string, unknown>
    return {
      pages,
      outline: await readOutline(document, (await document.getOutline()) ?? []),
      fonts: [...new Set(visible.map(item => item.font))].sort(),
      fontFiles: [...fonts.values()].sort((a, b) => a.name.localeCompare(b.name)),
      labels: await document.getPageLabels(),
      tagged: Boolean((await document.getMarkInfo())?.['Marked' as never]),
      info,
      language: typeof info.Language === 'string' ? info.Language : null,
    }
  } finally {
    await task.destroy()
  }
}

/** Fonts by the name that pdfjs gives them, the same on every page. */
type FontsById = Map<string, PdfFont>

async function readPage(document: Loaded, number: number, fonts: FontsById): Promise<PdfPage> {
  const page = await document.getPage(number)
  const content = await page.getTextContent()
  const items: PdfText[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue
    const font = fonts.get(item.fontName) ?? (await readFont(page, item.fontName))
    fonts.set(item.fontName, font)
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    items.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b), font: font.name })
  }
  const [, , width = 0, height = 0] = page.view
  return { width, height, items, text: joinText(content.items), links: await readLinks(document, page) }
}

/** Fonts come with the operators of a page that uses them; those take time, so they are asked for only when a font is new. */
async function readFont(page: Awaited<ReturnType<Loaded['getPage']>>, id: string): Promise<PdfFont> {
  if (!page.commonObjs.has(id)) await page.getOperatorList()
  const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean; isType3Font?: boolean }
  return {
    name: font.name.replace(/^[A-Z]{6}\+/, ''),
    isEmbedded: font.missingFile !== true,
    isType3: font.isType3Font === true,
  }
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
