/** What is dark on a rendered page: a page is drawn by pdfjs, which knows nothing of how we fill it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Points of a page that are not white, `ink[y][x]` from the upper left corner, one a typographic point. */
export type Ink = boolean[][]

interface Canvases {
  create(
    width: number,
    height: number,
  ): {
    canvas: HTMLCanvasElement
    context: CanvasRenderingContext2D
  }
}

const NEAR_WHITE = 240

export async function inkOf(bytes: Uint8Array, number = 1): Promise<Ink> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  try {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
    const { canvas, context } = (document.canvasFactory as Canvases).create(width, height)
    await page.render({ canvas, canvasContext: context, viewport }).promise
    const { data } = context.getImageData(0, 0, width, height)
    const isDark = (at: number) => Math.min(...data.slice(at, at + 3)) < NEAR_WHITE
    return Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) => isDark((y * width + x) * 4)),
    )
  } finally {
    await task.destroy()
  }
}

/** Share of a page's content (inside `margin` points) that lies above the last ink of its strip, each strip 12 points wide. */
export function filledShare(ink: Ink, margin: number): number {
  const [height, width] = [ink.length, ink[0]?.length ?? 0]
  const [top, bottom, right] = [Math.ceil(margin), Math.floor(height - margin), Math.floor(width - margin)]
  let [filled, strips] = [0, 0]
  for (let left = top; left + 12 <= right; left += 12) {
    let last = top
    for (let y = top; y < bottom; y++) if (ink[y]?.slice(left, left + 12).includes(true)) last = y
    filled += (last - top) / (bottom - top)
    strips++
  }
  return filled / strips
}
