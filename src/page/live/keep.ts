import { all } from '../elements.js'
import { anchorOf } from './exchange.js'

const KEY = 'vademecum-live'

interface Kept {
  open: string[]
  closed: string[]
  /** The question at the top of the window, and how far its heading is from there. */
  anchor: { id: string; top: number } | null
  scroll: number
}

/** Loads the page anew; what is open and where the reader is outlive it. */
export function reloadKeeping(): void {
  const head = anchorOf()
  const kept: Kept = {
    open: all<HTMLDetailsElement>('details[id][open]').map(({ id }) => id),
    closed: all<HTMLDetailsElement>('details[id]:not([open])').map(({ id }) => id),
    anchor: head?.parentElement ? { id: head.parentElement.id, top: head.getBoundingClientRect().top } : null,
    scroll: window.scrollY,
  }
  sessionStorage.setItem(KEY, JSON.stringify(kept))
  location.reload()
}

/** Opens what was open, and goes to where the reader was. */
export function restoreKept(): void {
  const text = sessionStorage.getItem(KEY)
  if (text === null) return
  sessionStorage.removeItem(KEY)
  // Only this script writes it.
  const { open, closed, anchor, scroll } = JSON.parse(text) as Kept
  for (const id of open) setOpen(id, true)
  for (const id of closed) setOpen(id, false)
  history.scrollRestoration = 'manual'
  const go = (): void => {
    const head = anchor && document.getElementById(anchor.id)?.querySelector('summary')
    if (anchor && head)
      window.scrollBy({ top: head.getBoundingClientRect().top - anchor.top, behavior: 'instant' })
    else window.scrollTo({ top: scroll, behavior: 'instant' })
  }
  go()
  // Fonts and the page's own script may still move things.
  window.addEventListener('load', go, { once: true })
}

function setOpen(id: string, isOpen: boolean): void {
  const element = document.getElementById(id)
  if (element instanceof HTMLDetailsElement) element.open = isOpen
}
