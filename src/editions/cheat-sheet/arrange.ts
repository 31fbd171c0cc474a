import type { Page } from 'puppeteer'
import type { Panel } from './panels.js'

/** What is in which column. Lengths in CSS pixels. */
export interface Arrangement {
  /** Type in points. */
  size: number
  /** Columns of a page. */
  columns: number
  /** Pages of columns from the first on. */
  pages: PlacedColumn[][]
}

/** What a print needs besides. */
export interface Surroundings {
  /** Ids of all cards. */
  ids: string[]
  /** What the head says of how much is here, if that is not all. */
  count: string | null
  /** Of a folded sheet, a panel for each column of its one page. */
  fold: Fold | null
}

export interface PlacedColumn {
  cards: PlacedCard[]
  /** Between two cards, beyond what the style says. */
  spread: number
}

export interface Fold {
  panels: Panel[]
  /** The sheet, lying on its side. */
  width: number
  height: number
}

export interface PlacedCard {
  id: string
  /** Steps that are shown. */
  steps: number[]
}

/** Puts cards into columns for print, takes out what is not shown. */
export function arrange(page: Page, arrangement: Arrangement & Surroundings): Promise<void> {
  return page.evaluate(place, arrangement)
}

/** Runs in the page. */
function place({ size, columns, ids, pages, count, fold }: Arrangement & Surroundings): void {
  const sheet = document.getElementById('sheet') as HTMLElement
  document.body.style.width = ''
  sheet.style.setProperty('--size', `${size}pt`)
  sheet.style.setProperty('--columns', String(columns))
  sheet.style.columns = 'auto'
  const gap = getComputedStyle(sheet).columnGap
  const sections = [...sheet.querySelectorAll<HTMLElement>(':scope > section')]
  const all = pages.flat().flatMap(({ cards }) => cards)
  const steps = new Map(all.map(card => [card.id, new Set(card.steps)]))
  const known = new Set(ids)
  const cardsIn = (part: HTMLElement) =>
    [...part.querySelectorAll<HTMLElement>('[id]')].filter(({ id }) => known.has(id))
  for (const part of sheet.querySelectorAll<HTMLElement>('[data-step]')) {
    const card = part.closest('[id]')
    part.style.display = ''
    if (!steps.get(card?.id ?? '')?.has(Number(part.dataset.step))) part.remove()
  }
  const begun = new Set<HTMLElement>()
  /** The section with those of its cards that are in a column; its name where it begins, or that it goes on. */
  const portion = (section: HTMLElement, wanted: Set<string>) => {
    const copy = section.cloneNode(true) as HTMLElement
    copy.style.width = ''
    for (const card of cardsIn(copy)) if (!wanted.has(card.id)) card.remove()
    const isBegun = begun.has(section)
    begun.add(section)
    for (const title of copy.querySelectorAll<HTMLElement>('[data-opening]')) if (isBegun) title.remove()
    for (const title of copy.querySelectorAll<HTMLElement>('[data-continued]')) {
      title.hidden = false
      if (!isBegun) title.remove()
    }
    return copy
  }
  const made: HTMLElement[] = []
  const set: { column: HTMLElement; spread: number }[] = []
  const head = sheet.querySelector<HTMLElement>(':scope > header')
  for (const slot of sheet.querySelectorAll('[data-count]')) if (count !== null) slot.textContent = count
  const box = (className: string, style: Partial<CSSStyleDeclaration>) => {
    const made = document.createElement('div')
    made.className = className
    Object.assign(made.style, style)
    return made
  }
  const placed = ({ left, top, width, isTurned }: Panel): Partial<CSSStyleDeclaration> => ({
    position: 'absolute',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    ...(isTurned ? { transform: 'rotate(180deg)' } : {}),
  })
  for (const [index, filled] of pages.entries()) {
    const page = box('sheet-page', index > 0 ? { breakBefore: 'page' } : {})
    const row = box('sheet-columns', {
      display: 'grid',
      gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      columnGap: gap,
      alignItems: 'start',
    })
    const own = index === 0 ? head : (head?.cloneNode(true) as HTMLElement | undefined)
    if (own && fold === null) page.append(own)
    if (fold !== null)
      Object.assign(row.style, {
        display: 'block',
        position: 'relative',
        width: `${fold.width}px`,
        height: `${fold.height - 1}px`,
      })
    page.append(row)
    for (const [at, { cards, spread }] of filled.entries()) {
      const panel = fold?.panels[at]
      const column = box(
        'sheet-column',
        panel === undefined ? {} : { ...placed(panel), height: `${panel.height}px` },
      )
      if (own && panel !== undefined && at === 0) column.append(own)
      const wanted = new Set(cards.map(({ id }) => id))
      for (const section of sections)
        if (cardsIn(section).some(({ id }) => wanted.has(id))) column.append(portion(section, wanted))
      row.append(column)
      set.push({ column, spread })
    }
    made.push(page)
  }
  for (const section of sections) section.remove()
  sheet.append(...made)
  if (fold !== null) {
    const style = document.createElement('style')
    style.textContent = '@page { margin: 0 }'
    document.head.append(style)
    const { width, height } = fold
    const mark = (look: Partial<CSSStyleDeclaration>) => {
      const line = box('sheet-mark', { position: 'absolute', ...look })
      line.setAttribute('aria-hidden', 'true')
      made[0]?.querySelector('.sheet-columns')?.append(line)
    }
    mark({
      left: `${width / 4}px`,
      top: `${height / 2}px`,
      width: `${width / 2}px`,
      borderTop: '1px dashed #000',
    })
    const upright = { height: '9px', borderLeft: '1px solid #777' }
    for (const quarter of [1, 2, 3])
      for (const top of [9, height - 19])
        mark({ left: `${(width / 4) * quarter}px`, top: `${top}px`, ...upright })
    for (const left of [9, width - 19])
      mark({ left: `${left}px`, top: `${height / 2}px`, width: '9px', borderTop: '1px solid #777' })
  }
  for (const { column, spread } of set)
    for (const card of cardsIn(column).slice(0, -1))
      card.style.marginBottom = `${Number.parseFloat(getComputedStyle(card).marginBottom) + spread}px`
}
