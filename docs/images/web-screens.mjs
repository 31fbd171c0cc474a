import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { thisMachine } from '../../bench/machine.mjs'
import { openBrowser } from '../../dist/modules/browser/index.js'

const COLORS = 64

/** What is pictured: a wide window by day and by night, and a phone. */
const SCREENS = {
  light: { scheme: 'light', viewport: { width: 1120, height: 760 } },
  dark: { scheme: 'dark', viewport: { width: 1120, height: 760 } },
  phone: { scheme: 'light', viewport: { width: 390, height: 760, deviceScaleFactor: 1.5 } },
}

/** Screens of a web page, opened from the disk at the address `hash` of one of its questions: a PNG with a palette each, by name. */
export async function pictureWeb(path, hash) {
  const { browser, close } = await openBrowser(thisMachine())
  try {
    const screens = {}
    for (const [name, { scheme, viewport }] of Object.entries(SCREENS)) {
      const page = await browser.newPage()
      await page.setViewport(viewport)
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ])
      await page.goto(pathToFileURL(path).href + hash)
      await page.waitForSelector('html[data-ready]')
      await page.evaluate(() => document.fonts.ready.then(() => {}))
      const bytes = await page.screenshot({ type: 'png' })
      screens[name] = await sharp(bytes).png({ palette: true, colours: COLORS, effort: 10 }).toBuffer()
      await page.close()
    }
    return screens
  } finally {
    await close()
  }
}
