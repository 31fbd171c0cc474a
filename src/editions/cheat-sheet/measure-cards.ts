import type { Page } from 'puppeteer'
import type { Measures } from './measures.js'

/** A way to lay the sheet out. Lengths in CSS pixels. */
export interface Trial {
  /** What may be filled of a page, or of a panel. */
  width: number
  height: number
  /** Type in points. */
  size: number
  columns: number
  /** Ids of the cards in guide order. */
  ids: string[]
}

/** Lays the cards out one below the other in the width of a column, all their parts shown, and takes the measure of each. */
export function measureCards(page: Page, trial: Trial): Promise<Measures> {
  return page.evaluate(measure, trial)
}

/** Runs in the page. */
function measure({ width, height, size, columns, ids }: Trial): Measures {
  const sheet = document.getElementById('sheet') as HTMLElement
  const sections = [...sheet.querySelectorAll<HTMLElement>(':scope > section')]
  const cards = ids.map(id => document.getElementById(id) as HTMLElement)
  const partsOf = (card: HTMLElement) => [...card.querySelectorAll<HTMLElement>('[data-step]')]
  const outer = (element: HTMLElement) => {
    const { marginTop, marginBottom } = getComputedStyle(element)
    return (
      element.getBoundingClientRect().height + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom)
    )
  }
  const total = (elements: Iterable<HTMLElement>) => [...elements].reduce((sum, one) => sum + outer(one), 0)
  const isWide = (element: HTMLElement) => element.scrollWidth > element.clientWidth + 1

  document.body.style.width = `${width}px`
  sheet.style.setProperty('--size', `${size}pt`)
  sheet.style.setProperty('--columns', String(columns))
  sheet.style.columns = 'auto'
  const gap = Number.parseFloat(getComputedStyle(sheet).columnGap) || 0
  const column = (sheet.clientWidth - gap * (columns - 1)) / columns
  for (const section of sections) {
    Object.assign(section.style, { width: `${column}px`, display: 'flow-root' })
    for (const title of section.querySelectorAll<HTMLElement>('[data-continued]')) title.hidden = false
  }
  for (const card of cards) for (const part of partsOf(card)) part.style.display = ''

  const body = document.body.getBoundingClientRect().height
  const cardMeasures = cards.map(card => {
    const whole = outer(card)
    const parts = partsOf(card).map(part => ({
      step: Number(part.dataset.step),
      height: outer(part),
      fits: !isWide(part),
    }))
    return {
      section: sections.findIndex(section => section.contains(card)),
      height: whole - parts.reduce((sum, part) => sum + part.height, 0),
      fits: true,
      parts,
    }
  })
  const sectionMeasures = sections.map((section, index) => {
    const own = cards.filter(card => section.contains(card))
    const opening = total(section.querySelectorAll<HTMLElement>('[data-opening]'))
    const continued = total(section.querySelectorAll<HTMLElement>('[data-continued]'))
    const { marginTop, marginBottom } = getComputedStyle(
      sections[Math.max(index, Math.min(1, sections.length - 1))] ?? section,
    )
    const rest = section.getBoundingClientRect().height - total(own) - opening - continued
    return {
      gap: Number.parseFloat(marginTop) + Number.parseFloat(marginBottom),
      opening: rest + opening,
      continued: rest + continued,
    }
  })
  const inner = sections.reduce((sum, section) => sum + section.getBoundingClientRect().height, 0)
  const gaps = sections.reduce(
    (sum, _, index) => sum + (index === 0 ? 0 : (sectionMeasures[index]?.gap ?? 0)),
    0,
  )
  // What is wide in a part must not count for its card.
  cards.forEach((card, index) => {
    for (const [at, part] of partsOf(card).entries())
      if (!cardMeasures[index]?.parts[at]?.fits) part.style.display = 'none'
  })
  // With a head or a title wider than the sheet nothing on it fits.
  const isOver = isWide(sheet)
  cards.forEach((card, index) => {
    const found = cardMeasures[index]
    if (found) found.fits = !isOver && !isWide(card) && card.getBoundingClientRect().width <= column + 1
  })
  return {
    height,
    head: body - inner - gaps,
    width: column,
    sections: sectionMeasures,
    cards: cardMeasures,
  }
}
