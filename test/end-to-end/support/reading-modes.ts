/** How readable the code of an e-book is, asked of a real browser. */
import { createServices } from '../../editions/support/services.js'

/** Black on white; white on black by a reading system that says so, and by one that only sets its own colors. */
export const MODES = {
  day: { scheme: 'light', ink: 'black', ground: 'white' },
  night: { scheme: 'dark', ink: 'white', ground: 'black' },
  'night by the reader': { scheme: 'light', ink: 'white', ground: 'black' },
} as const
export type Mode = keyof typeof MODES

/** Contrast with the page of code in each of the classes, by mode. */
export async function contrasts(
  css: string,
  classes: string[],
): Promise<Record<Mode, Record<string, number>>> {
  const services = createServices()
  try {
    const page = await (await services.browser()).newPage()
    const spans = classes.map(name => `<span class="${name}">${name}</span>`).join(' ')
    const found: [string, Record<string, number>][] = []
    for (const [mode, { scheme, ink, ground }] of Object.entries(MODES)) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.setContent(
        `<style>${css}</style><body style="color: ${ink}; background: ${ground}"><pre><code>${spans}</code></pre>`,
      )
      const colors = await page.evaluate(read)
      const paper = ground === 'white' ? 1 : 0
      found.push([
        mode,
        Object.fromEntries(colors.map(([name, color]) => [name, contrast(luminance(color), paper)])),
      ])
    }
    return Object.fromEntries(found) as Record<Mode, Record<string, number>>
  } finally {
    await services.source.close()
  }
}

/** Runs in the page: the color of each span, its parts from 0 to 1. */
function read(): [string, number[]][] {
  return [...document.querySelectorAll('span')].map(span => {
    const color = getComputedStyle(span).webkitTextFillColor
    const numbers = (color.match(/[\d.]+/g) ?? []).map(Number).slice(0, 3)
    return [span.className, color.startsWith('color(srgb') ? numbers : numbers.map(number => number / 255)]
  })
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(color: number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map(value =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}
