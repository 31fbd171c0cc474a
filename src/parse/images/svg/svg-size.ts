import type { SaxesTagNS } from 'saxes'

/** CSS pixels to a unit. */
const UNITS: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/** CSS pixels along a side that a drawing may say: more is no size. */
const LONGEST = 100_000

/** Intrinsic size in CSS pixels from width, height and viewBox, as CSS Images derives it. Null when nothing says it, or what it says is no size. */
export function svgSize(root: SaxesTagNS): { width: number; height: number } | null {
  const size = saidSize(root)
  return size && size.width <= LONGEST && size.height <= LONGEST ? size : null
}

function saidSize(root: SaxesTagNS): { width: number; height: number } | null {
  const width = length(root.attributes.width?.value)
  const height = length(root.attributes.height?.value)
  const [, , boxWidth = 0, boxHeight = 0] = (root.attributes.viewBox?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (width && height) return { width, height }
  if (!(boxWidth > 0 && boxHeight > 0)) return null
  if (width) return { width, height: round((width * boxHeight) / boxWidth) }
  if (height) return { width: round((height * boxWidth) / boxHeight), height }
  return { width: round(boxWidth), height: round(boxHeight) }
}

function length(text = ''): number | null {
  const [, number, unit = ''] =
    /^\s*\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(text.length < 50 ? text : '') ?? []
  const factor = UNITS[unit.toLowerCase()]
  return number && factor && Number(number) > 0 ? round(Number(number) * factor) : null
}

function round(value: number): number {
  return Math.max(1, Math.round(value * 100) / 100)
}
