import { all } from './elements.js'

/** Opens whatever an element stands in, itself included, and shows it. */
export function reveal(element: Element): void {
  // A place inside an answer is not what somebody is to find out.
  element.closest('.asking')?.classList.remove('asking')
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true
    if (at instanceof HTMLElement && at.classList.contains('item')) at.hidden = false
    if (at instanceof HTMLElement && at.classList.contains('category')) at.hidden = false
  }
  element.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/** Opens what a fragment names: a question, a category, a heading in an answer. */
export function revealFragment(fragment: string): boolean {
  const id = safeDecode(fragment.replace(/^#/, ''))
  const element = id === '' ? null : document.getElementById(id)
  if (element === null) return false
  reveal(element)
  return true
}

/** Links inside the page open what they lead to, also where the address is that already; from a panel they lead out of it. */
export function watchLinks(leavePanel: () => void): void {
  document.addEventListener('click', event => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
    const target = link && isPlain ? document.getElementById(link.hash.slice(1)) : null
    if (target === null) return
    const panel = link?.closest('.panel') ?? null
    if (panel !== null && !panel.contains(target)) leavePanel()
    if (target.closest('.columns') !== null) reveal(target)
  })
}

/** The buttons that open and close all questions of the page or of a category. */
export function watchOpeners(): void {
  for (const button of all<HTMLButtonElement>('[data-open], [data-close]')) {
    button.addEventListener('click', () => {
      const open = button.dataset.open !== undefined
      const within = button.dataset.open ?? button.dataset.close ?? 'all'
      const root = within === 'all' ? document : (document.getElementById(within) ?? document)
      if (within === 'all' && open)
        for (const one of all<HTMLDetailsElement>('details.category')) one.open = true
      for (const item of all<HTMLDetailsElement>('.item:not([hidden]) > details.question', root))
        item.open = open
    })
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
