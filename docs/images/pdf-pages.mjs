import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { encodePng } from './png.mjs'

const GAP = 2
const FRAME = '#c8c8c8'

/**
 * Hands `use` a PDF that can be asked for pictures of its pages; they count from 1. One file at a time: pdfjs-dist 5.4 keeps the number
 * of pages of the file opened last for all of them.
 */
export async function withPdf(path, use) {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  try {
    const document = await task.promise
    await use({
      pageOf: number => pageOf(document, number),
      picture: (numbers, options) => picture(document, numbers, options),
    })
  } finally {
    await task.destroy()
  }
}

/** The page that the outline names for the question of a number such as "1.2". */
async function pageOf(document, number) {
  const questions = (await document.getOutline()).flatMap(({ items }) => items)
  const entry = questions.find(({ title }) => title.startsWith(`${number} `))
  if (entry === undefined) throw new Error(`The outline has no question ${number}`)
  const named = typeof entry.dest === 'string'
  const [page] = named ? await document.getDestination(entry.dest) : entry.dest
  return (await document.getPageIndex(page)) + 1
}

/** Pages side by side in a thin frame, as a PNG; each is `width` pixels wide, `colors` is that of encodePng. */
async function picture(document, numbers, { width, colors }) {
  const pages = []
  for (const number of numbers) pages.push(await render(document, number, width))
  return frame(document, pages, colors)
}

/** Drawn in twice the size first: letters are then placed to half a pixel. */
async function render(document, number, width) {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: (2 * width) / page.getViewport({ scale: 1 }).width })
  const large = document.canvasFactory.create(2 * width, Math.round(viewport.height))
  await page.render({ canvas: large.canvas, canvasContext: large.context, viewport }).promise
  const height = Math.round(viewport.height / 2)
  const { canvas, context } = document.canvasFactory.create(width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(large.canvas, 0, 0, width, height)
  return canvas
}

function frame(document, pages, colors) {
  const width = pages.reduce((sum, page) => sum + page.width + GAP, GAP)
  const height = Math.max(...pages.map(page => page.height)) + 2 * GAP
  const { context } = document.canvasFactory.create(width, height)
  context.fillStyle = FRAME
  context.fillRect(0, 0, width, height)
  let x = GAP
  for (const page of pages) {
    context.drawImage(page, x, GAP)
    x += page.width + GAP
  }
  return encodePng(context.getImageData(0, 0, width, height), colors)
}
