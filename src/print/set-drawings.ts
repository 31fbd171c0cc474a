import type { Page } from 'puppeteer'

/**
 * Sets the words of drawings in the document's own faces: what asks for any other family gets `--code` if its name sounds like a typewriter,
 * else `--heading`. The browser tells what is asked for, by attributes, styles and inheritance.
 */
export function setDrawings(page: Page): Promise<void> {
  return page.evaluate(dress)
}

/** Runs in the page. */
function dress(): void {
  const bare = (family: string) => family.trim().replace(/^["']|["']$/g, '')
  const own = new Set([...document.fonts].map(({ family }) => bare(family)))
  const roots = [...document.querySelectorAll('.drawing')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  const texts = roots.flatMap(root => [...root.querySelectorAll<SVGElement>('text, tspan, textPath')])
  const asked = texts.map(text => getComputedStyle(text).fontFamily)
  for (const [index, families] of asked.entries()) {
    if (own.has(bare(families.split(',')[0] ?? ''))) continue
    const use = /mono|courier|consol|menlo|code|typewriter/i.test(families) ? 'code' : 'heading'
    texts[index]?.style.setProperty('font-family', `var(--${use})`, 'important')
  }
}
