import { all, byId } from './elements.js'

/** `/` goes to the search, arrows move among results and questions, Escape restores. Enter opens by itself: all are links or summaries. */
export function watchKeys(restore: () => void): void {
  const search = byId<HTMLInputElement>('page_search')
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === 'Escape') restore()
    else if (isField(event.target) && event.target !== search) return
    else if (event.key === '/' && event.target !== search) {
      event.preventDefault()
      search.focus({ preventScroll: true })
      search.select()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!event.shiftKey && move(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault()
    } else if (event.key === 'Enter' && event.target === search) {
      stops()[0]?.click()
    }
  })
}

/** Moves the focus; false when it is not on the way, so that the arrow scrolls as ever. */
function move(step: 1 | -1): boolean {
  const way = [byId('page_search'), ...stops()]
  const at = way.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return false
  const next = way[at + step]
  if (next === undefined) return false
  next.focus()
  return true
}

function stops(): HTMLElement[] {
  return all('#page_results a, .category[open]:not([hidden]) .item:not([hidden]) > details > summary')
}

/** Where letters and arrows have a meaning of their own; a box to tick has none. */
function isField(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
