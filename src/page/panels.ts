import { byId } from './elements.js'

const PANELS = ['filters', 'choice', 'study'] as const
type Panel = (typeof PANELS)[number]
type Actions = Partial<Record<Panel, () => void>>

/** The buttons that open and close a panel; one is open at a time. */
export function watchPanels(opened: Actions, closed: Actions): void {
  const set = (name: Panel, isOpen: boolean): void => {
    const panel = byId(`page_${name}`)
    if (panel.hidden === !isOpen) return
    panel.hidden = !isOpen
    byId(`page_${name}-button`).setAttribute('aria-expanded', String(isOpen))
    document.body.classList.toggle(`has-${name}`, isOpen)
    if (isOpen) opened[name]?.()
    else closed[name]?.()
  }
  for (const name of PANELS) {
    byId(`page_${name}-button`).addEventListener('click', () => {
      const isOpening = byId(`page_${name}`).hidden !== false
      for (const other of PANELS) set(other, other === name && isOpening)
    })
  }
}
