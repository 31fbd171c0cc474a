import type { Direction } from '../../render/language/direction.js'
import type { Layout } from '../../render/theme/schema.js'

/** Where the page's content box stands, in mm. It is wider than the text by the gutter before the lines and the bleed after them. */
export interface PageFrame {
  top: number
  bottom: number
  /** Margins of right-hand and left-hand pages; their content boxes are equally wide. */
  right: { left: number; right: number }
  left: { left: number; right: number }
  height: number
}

const MM_PER_PIXEL = 25.4 / 96
const PIXELS_PER_POINT = 96 / 72

/** How far tinted grounds reach out of the text on either side, in pt: ten CSS pixels. */
export const BLEED = 7.5

/** Room under the last line, in CSS pixels: lines that fit to a hair come out differently measured and printed. */
const SLACK = 2

/** The margins that give the layout's text on a page of this size (mm). From right to left the box is the mirror image. */
export function pageFrame(
  layout: Layout,
  page: { width: number; height: number },
  direction: Direction = 'ltr',
): PageFrame {
  const { top, inner, lines, leading, measure, gutter } = layout
  const height = whole(lines * leading * PIXELS_PER_POINT + SLACK) * MM_PER_PIXEL
  const width = whole((gutter + measure + BLEED) * PIXELS_PER_POINT) * MM_PER_PIXEL
  const hang = gutter * PIXELS_PER_POINT * MM_PER_PIXEL
  const bleed = BLEED * PIXELS_PER_POINT * MM_PER_PIXEL
  const [onLeft, onRight] = direction === 'ltr' ? [hang, bleed] : [bleed, hang]
  const leftOfRight = inner - onLeft
  const rightOfLeft = inner - onRight
  return {
    top,
    bottom: round(page.height - top - height),
    right: { left: round(leftOfRight), right: round(page.width - width - leftOfRight) },
    left: { left: round(page.width - width - rightOfLeft), right: round(rightOfLeft) },
    height: round(height),
  }
}

/**
 * A whole number of CSS pixels and a tenth. Chromium rounds the page and then what the margins leave of it up to whole pixels; so both
 * ways of reckoning end at the same pixel, and what is measured before the print is what is printed.
 */
function whole(pixels: number): number {
  return Math.ceil(pixels) + 0.1
}

function round(length: number): number {
  return Math.round(length * 1e4) / 1e4
}
