import type { Page } from 'puppeteer'
import { VademecumError } from '../diagnostics.js'

/**
 * Makes a loaded page one that looks the same at any moment: every face of the document is there, also those that only margin boxes and
 * page numbers will ask for (nobody waits for them during the print, which leaves the words out), and nothing is animated.
 * Throws a VademecumError for a face that cannot be used.
 */
export async function holdStill(page: Page): Promise<void> {
  const broken = await page.evaluate(still)
  if (broken.length === 0) return
  throw new VademecumError(`The browser cannot use the font ${broken.map(name => `"${name}"`).join(', ')}`, {
    hint: 'Is the file whole, and of the format woff2, ttf or otf?',
  })
}

/** Runs in the page; returns the faces that cannot be loaded. */
async function still(): Promise<string[]> {
  const style = document.createElement('style')
  style.textContent = '*, ::before, ::after { animation: none !important; transition: none !important }'
  document.head.append(style)
  const faces = [...document.fonts]
  await Promise.all(faces.map(face => face.load().catch(() => {})))
  return faces
    .filter(({ status }) => status === 'error')
    .map(({ family, weight, style }) => `${family.replace(/["']/g, '')} ${weight} ${style}`)
}
