import { byId } from './elements.js'

const PANELS = ['filters', 'choice', 'study'] as const
type Panel = (typeof PANELS)[number]
type Actions = Partial<Record<Panel, () => void>>

export interface Panels {
  /** Closes the open panel, its button in focus; false when none is open. */
  close(): boolean
}

/** The buttons that open and close a panel; one is open at a time, and closed it leaves the reader where it was opened. */
export function watchPanels(opened: Actions, closed: Actions): Panels {
  /** How far the page was scrolled before there was a panel, in px. */
  let from: number | null = null
  const set = (name: Panel, isOpen: boolean): void => {
    const panel = byId(`page_${name}`)
    if (panel.hidden === !isOpen) return
    panel.hidden = !isOpen
    byId(`page_${name}-button`).setAttribute('aria-expanded', String(isOpen))
    if (isOpen) opened[name]?.()
    else closed[name]?.()
  }
  const toggle = (chosen: Panel): void => {
    const open = PANELS.find(name => !byId(`page_${name}`).hidden) ?? null
    const wasRead = open !== null && byId(`page_${open}`).getBoundingClientRect().bottom > edge()
    if (open === null) from = window.scrollY
    for (const name of PANELS) set(name, name === chosen && name !== open)
    if (chosen === open) {
      if (wasRead && from !== null) window.scrollTo({ top: from, behavior: 'instant' })
      from = null
    } else if (byId(`page_${chosen}`).getBoundingClientRect().top < edge())
      byId(`page_${chosen}`).scrollIntoView({ block: 'start', behavior: 'instant' })
  }
  for (const name of PANELS) byId(`page_${name}-button`).addEventListener('click', () => toggle(name))
  return {
    close: () => {
      const open = PANELS.find(name => !byId(`page_${name}`).hidden)
      if (open === undefined) return false
      toggle(open)
      byId(`page_${open}-button`).focus({ preventScroll: true })
      return true
    },
  }
}

/** The lower edge of the sticky head. */
function edge(): number {
  return document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
}
