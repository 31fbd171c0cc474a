import type { Page } from 'puppeteer'
import { type Fit, LARGEST_PT, SMALLEST_PT, STEPS_PER_POINT } from './fit.js'

/** What is tried. `width` and `height` are those of the page's content in CSS pixels. */
export interface Trial {
  width: number
  height: number
  /** Ids of the lines in guide order. */
  lines: string[]
  /** Numbers of columns, the preferred first. */
  columns: number[]
}

/**
 * Finds by laying the sheet out again and again the largest type at which everything fits on the page, or, where it does not fit at the
 * smallest, how many lines from the first do. The page is left with trial styles on it.
 */
export function findFit(page: Page, trial: Trial): Promise<Fit> {
  const sizes = { smallest: SMALLEST_PT, largest: LARGEST_PT, perPoint: STEPS_PER_POINT }
  return page.evaluate(search, trial, sizes)
}

/** Runs in the page. */
function search(trial: Trial, sizes: { smallest: number; largest: number; perPoint: number }): Fit {
  const sheet = document.getElementById('sheet') as HTMLElement
  const lines = trial.lines.map(id => document.getElementById(id) as HTMLElement)
  const sections = [...sheet.querySelectorAll<HTMLElement>('section')]
  document.body.style.width = `${trial.width}px`
  Object.assign(sheet.style, { height: '0', overflow: 'hidden' })
  const available = trial.height - document.body.getBoundingClientRect().height
  Object.assign(sheet.style, { height: `${available}px`, overflow: '', columnFill: 'auto' })

  const show = (kept: number) => {
    lines.forEach((line, index) => {
      line.style.display = index < kept ? '' : 'none'
    })
    for (const section of sections) {
      const isEmpty = lines.every(line => !section.contains(line) || line.style.display === 'none')
      section.style.display = isEmpty ? 'none' : ''
    }
  }
  const fits = (size: number, columns: number) => {
    sheet.style.setProperty('--size', `${size}pt`)
    sheet.style.setProperty('--columns', String(columns))
    if (sheet.scrollWidth > sheet.clientWidth || sheet.scrollHeight > sheet.clientHeight) return false
    const gap = Number.parseFloat(getComputedStyle(sheet).columnGap) || 0
    const column = (sheet.clientWidth + gap) / columns - gap
    return lines.every(line => line.scrollWidth <= column + 1)
  }
  /** The largest whole number from `low` (known to be right) to `high` for which `isRight` holds. */
  const largest = (low: number, high: number, isRight: (value: number) => boolean) => {
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (isRight(middle)) low = middle
      else high = middle - 1
    }
    return low
  }

  const least = sizes.smallest * sizes.perPoint
  const most = sizes.largest * sizes.perPoint
  let best = { steps: least - 1, columns: trial.columns[0] ?? 1 }
  for (const columns of trial.columns) {
    const isRight = (steps: number) => fits(steps / sizes.perPoint, columns)
    if (best.steps < most && isRight(best.steps + 1)) {
      best = { steps: largest(best.steps + 1, most, isRight), columns }
    }
  }
  if (best.steps >= least)
    return { size: best.steps / sizes.perPoint, columns: best.columns, kept: lines.length }

  let reduced = { kept: 0, columns: trial.columns[0] ?? 1 }
  for (const columns of trial.columns) {
    const isRight = (kept: number) => {
      show(kept)
      return fits(sizes.smallest, columns)
    }
    if (isRight(reduced.kept + 1)) {
      reduced = { kept: largest(reduced.kept + 1, lines.length, isRight), columns }
    }
  }
  return { size: sizes.smallest, ...reduced }
}
