import { beforeAll, expect, test } from 'vitest'
import { checkEpub, readEpub } from '../../support/epub.js'
import { artifact } from '../support/build.js'
import { deadLinks, epubFile, readPng } from '../support/epub-parts.js'
import { contrasts } from '../support/reading-modes.js'
import { source } from './book.js'

export function testEbook(folder: string): void {
  let bytes: Uint8Array
  let files: Map<string, string>
  beforeAll(async () => {
    bytes = artifact(folder, 'handbook.epub')
    files = await readEpub(bytes)
  })

  test('epubcheck-ts has nothing to say', async () => {
    expect(await checkEpub(bytes)).toEqual([])
  })

  test('the contents are categories with their questions, every link leads somewhere', () => {
    const contents = files.get('OEBPS/toc.xhtml') ?? ''
    const list = /<nav epub:type="toc"[\s\S]*?<\/nav>/.exec(contents)?.[0] ?? ''
    const chapters = list.split(/\n<\/ol>\n<\/li>/).filter(part => part.includes('<a '))
    const names = chapters.map(part =>
      [...part.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(match => text(match[1])),
    )
    expect(names).toEqual(
      source.map(category => [
        `${category.number} ${category.title}`,
        ...category.questions.map(({ number, title }) => `${number} ${title}`),
      ]),
    )
    expect(deadLinks(files)).toEqual([])
  })

  test('the cover is a picture with something on it', async () => {
    const opf = files.get('OEBPS/content.opf') ?? ''
    const path = /href="([^"]+)" media-type="image\/png" properties="cover-image"/.exec(opf)?.[1]
    const png = readPng(await epubFile(bytes, `OEBPS/${path}`))
    expect(Math.min(png.width, png.height)).toBeGreaterThan(1000)
    expect(png.height).toBeGreaterThan(png.width)
    expect(png.rows).toBeGreaterThan(50)
  })

  test('every class of colored code has a readable color by day and by night', async () => {
    const css = files.get('OEBPS/style.css') ?? ''
    const used = new Set(
      [...files.values()].flatMap(file =>
        [...file.matchAll(/<pre>[\s\S]*?<\/pre>/g)].flatMap(([pre]) =>
          [...pre.matchAll(/<span class="(\w)">/g)].map(match => match[1] ?? ''),
        ),
      ),
    )
    expect(used.size).toBeGreaterThan(4)
    const unreadable = Object.entries(await contrasts(css, [...used])).flatMap(([mode, found]) =>
      Object.entries(found).flatMap(([name, ratio]) =>
        ratio >= 4.5 ? [] : [`${mode}: .${name} ${ratio.toFixed(2)}`],
      ),
    )
    expect(unreadable).toEqual([])
  })
}

/** Text of XHTML without its entities. */
function text(xhtml = ''): string {
  return xhtml.replace(/&(#?\w+);/g, (entity, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? entity),
  )
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
