import type { Page } from 'puppeteer'

/** Those of the families that set plain letters or digits of what is on the page now. */
export function stillLettered(page: Page, families: string[]): Promise<string[]> {
  return page.evaluate(findLettered, families)
}

/** Runs in the page. */
function findLettered(families: string[]): string[] {
  const found = new Set<string>()
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!(element instanceof HTMLElement)) continue
    const text = [...element.childNodes].map(node => (node instanceof Text ? node.data : '')).join('')
    if (!/[A-Za-z0-9]/.test(text) || !element.checkVisibility()) continue
    const family = getComputedStyle(element).fontFamily.split(',')[0] ?? ''
    found.add(family.trim().replace(/^["']|["']$/g, ''))
  }
  return families.filter(family => found.has(family))
}
