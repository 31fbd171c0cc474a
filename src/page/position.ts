import { all, byId, make } from './elements.js'
import { languageOf } from './language-of.js'

/** Names the category that is being read, in the sticky head and in the contents, and tells the stylesheet how high that head is just now. */
export function watchPosition(): void {
  const bar = document.querySelector<HTMLElement>('.bar')
  if (bar === null) return
  const measure = (): void => document.documentElement.style.setProperty('--bar-now', `${bar.offsetHeight}px`)
  measure()
  new ResizeObserver(measure).observe(bar)
  let frame = 0
  const update = (): void => {
    frame = 0
    const edge = bar.offsetHeight + 24
    const passed = all('details.category:not([hidden])').filter(
      one => one.getBoundingClientRect().top <= edge,
    )
    name(passed.at(-1) ?? null)
  }
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(update)
  }
  window.addEventListener('scroll', soon, { passive: true })
  window.addEventListener('resize', soon, { passive: true })
  update()
}

function name(category: HTMLElement | null): void {
  const title = category?.querySelector('h2')?.textContent ?? ''
  const position = byId('page_position')
  if (category === null || title !== position.textContent)
    position.replaceChildren(...(category === null ? [] : [make('span', languageOf(category.id), title)]))
  for (const link of all('.contents a')) {
    const isCurrent = category !== null && link.getAttribute('href') === `#${category.id}`
    if (isCurrent === link.hasAttribute('aria-current')) continue
    if (isCurrent) {
      link.setAttribute('aria-current', 'location')
      showInColumn(link)
    } else link.removeAttribute('aria-current')
  }
}

/** Scrolls the column of contents, where it scrolls, and never the page. */
function showInColumn(link: HTMLElement): void {
  const column = link.closest<HTMLElement>('.contents')
  if (column === null || column.scrollHeight <= column.clientHeight) return
  const [inner, outer] = [link.getBoundingClientRect(), column.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    column.scrollTop += inner.top - outer.top - column.clientHeight / 2
}
