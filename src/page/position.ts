import { all, byId } from './elements.js'

/** Names the category that is being read in the sticky head, and tells the stylesheet how high that head is just now. */
export function watchPosition(): void {
  const bar = document.querySelector<HTMLElement>('.bar')
  const position = byId('page_position')
  if (bar === null) return
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bar-now', `${bar.offsetHeight}px`)
  }).observe(bar)
  let frame = 0
  const update = (): void => {
    frame = 0
    const edge = bar.offsetHeight + 8
    const passed = all('details.category:not([hidden])').filter(
      one => one.getBoundingClientRect().top <= edge,
    )
    position.textContent = passed.at(-1)?.querySelector('h2')?.textContent ?? ''
  }
  window.addEventListener(
    'scroll',
    () => {
      if (frame === 0) frame = requestAnimationFrame(update)
    },
    { passive: true },
  )
  update()
}
