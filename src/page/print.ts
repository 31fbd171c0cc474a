import { all } from './elements.js'

/** Opens what is printed and closes it again: the chosen questions, or those in view. */
export function watchPrint(picked: () => string[]): { printChoice(): void } {
  let opened: HTMLDetailsElement[] = []
  let onlyChosen = false
  window.addEventListener('beforeprint', () => {
    const chosen = new Set(picked())
    document.body.classList.toggle('print-choice', onlyChosen)
    for (const item of all('.item')) {
      const details = item.querySelector<HTMLDetailsElement>('details.question')
      const isWanted = onlyChosen ? chosen.has(details?.id ?? '') : !item.hidden
      item.classList.toggle('not-printed', !isWanted)
      if (isWanted && details !== null) opened.push(...openAround(details))
    }
    for (const category of all('details.category')) {
      const isEmpty = category.querySelector('.item:not(.not-printed)') === null
      category.classList.toggle('not-printed', isEmpty)
    }
  })
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
    opened = []
    onlyChosen = false
    document.body.classList.remove('print-choice')
    for (const element of all('.not-printed')) element.classList.remove('not-printed')
  })
  return {
    printChoice: () => {
      onlyChosen = true
      window.print()
    },
  }
}

/** Opens an element and what it stands in; returns what was closed. */
function openAround(details: HTMLDetailsElement): HTMLDetailsElement[] {
  const closed: HTMLDetailsElement[] = []
  for (let at: Element | null = details; at !== null; at = at.parentElement) {
    if (!(at instanceof HTMLDetailsElement) || at.open) continue
    at.open = true
    closed.push(at)
  }
  return closed
}
