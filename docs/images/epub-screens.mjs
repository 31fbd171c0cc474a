import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import JSZip from 'jszip'
import { thisMachine } from '../../bench/machine.mjs'
import { openBrowser } from '../../dist/modules/browser/index.js'

const require = createRequire(import.meta.url)
const PHONE = { width: 390, height: 760, deviceScaleFactor: 1.5 }

/** What a reading app adds of its own: letters, and its ground for day and night. */
const APP = {
  faces: [
    {
      family: 'Reader',
      weight: 400,
      file: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
    },
    {
      family: 'Reader',
      weight: 700,
      file: '@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2',
    },
    {
      family: 'Labels',
      weight: 400,
      file: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
    },
    { family: 'Code', weight: 400, file: 'jetbrains-mono/fonts/webfonts/JetBrainsMono-Regular.woff2' },
    { family: 'Code', weight: 700, file: 'jetbrains-mono/fonts/webfonts/JetBrainsMono-Bold.woff2' },
  ],
  grounds: { light: '#fff', dark: '#121212' },
  inks: { light: '#111', dark: '#ddd' },
}

/** One screen of an EPUB's chapter from an anchor on, in each color scheme, as PNG: the book's own XHTML and CSS at the size of a phone. */
export async function pictureScreens(bytes, { chapter, anchor, schemes }) {
  const folder = await mkdtemp(join(tmpdir(), 'vademecum-screens-'))
  const { browser, close } = await openBrowser(thisMachine())
  try {
    await unzip(bytes, folder)
    const page = await browser.newPage()
    await page.setViewport(PHONE)
    const screens = {}
    for (const scheme of schemes) {
      await page.goto(pathToFileURL(join(folder, 'OEBPS', chapter)).href)
      await page.addStyleTag({ content: await appStyle(scheme) })
      await page.evaluate(
        id => document.fonts.ready.then(() => document.getElementById(id).scrollIntoView()),
        anchor,
      )
      screens[scheme] = await page.screenshot({ type: 'png', optimizeForSpeed: false })
    }
    return screens
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function unzip(bytes, folder) {
  const { files } = await JSZip.loadAsync(bytes)
  for (const entry of Object.values(files).filter(({ dir }) => !dir)) {
    await mkdir(dirname(join(folder, entry.name)), { recursive: true })
    await writeFile(join(folder, entry.name), await entry.async('nodebuffer'))
  }
}

async function appStyle(scheme) {
  const faces = await Promise.all(APP.faces.map(fontFace))
  return `${faces.join('\n')}
    html { background: ${APP.grounds[scheme]}; color: ${APP.inks[scheme]}; font: 17px Reader; padding: 0 8px; }
    .count, .meta, .related-label, .callout-label, figcaption { font-family: Labels; }
    code, pre, .code-title { font-family: Code; }`
}

async function fontFace({ family, weight, file }) {
  const data = await readFile(require.resolve(file), 'base64')
  return `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`
}
