// npm run images: builds the guide that ships and pictures pages of what comes out, for the README.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../../dist/index.js'
import { pictureScreens } from './epub-screens.mjs'
import { withPdf } from './pdf-pages.mjs'
import { pictureWeb } from './web-screens.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MAX_BYTES = 150_000
/** What is pictured of the handbook, of the page and of the e-book. */
const PAGES_OF = '1.2'
const WEB_OF = '#drop-raii'
const SCREEN_OF = { chapter: 'ownership-borrowing.xhtml', anchor: 'drop-raii' }

const scratch = await mkdtemp(join(tmpdir(), 'vademecum-images-'))
try {
  const result = await build({ guide: 'content', out: scratch, cwd: ROOT, machine: { env: process.env } })
  if (!result.ok) throw new Error(`The guide has errors: ${JSON.stringify(result.messages)}`)
  await withPdf(join(scratch, 'handbook.pdf'), async handbook => {
    const left = leftOf(await handbook.pageOf(PAGES_OF))
    await save('cover', await handbook.picture([1], { width: 640, colors: 64 }))
    await save('contents', await handbook.picture([2], { width: 640, colors: 24 }))
    await save('pages', await handbook.picture([left, left + 1], { width: 760, colors: 128 }))
  })
  await withPdf(join(scratch, 'cheat-sheet.pdf'), async sheet => {
    await save('cheat-sheet', await sheet.picture([1], { width: 860, colors: 16 }))
  })
  const screens = await pictureScreens(await readFile(join(scratch, 'handbook.epub')), {
    ...SCREEN_OF,
    schemes: ['light', 'dark'],
  })
  for (const [scheme, bytes] of Object.entries(screens)) await save(`epub-${scheme}`, bytes)
  const page = await pictureWeb(join(scratch, 'web/index.html'), WEB_OF)
  for (const [name, bytes] of Object.entries(page)) await save(`web-${name}`, bytes)
} finally {
  await rm(scratch, { recursive: true, force: true })
}

/** The left one of the two pages that lie open where this page is. */
function leftOf(page) {
  return page - (page % 2)
}

async function save(name, bytes) {
  if (bytes.length > MAX_BYTES) throw new Error(`${name}.png has ${bytes.length} bytes, at most ${MAX_BYTES}`)
  await writeFile(new URL(`${name}.png`, import.meta.url), bytes)
  console.log(`docs/images/${name}.png  ${Math.round(bytes.length / 1000)} kB`)
}
