import { beforeAll, describe, expect, test } from 'vitest'
import { InterruptedError, VademecumError } from '../../../src/diagnostics.js'
import { Book } from '../../../src/editions/epub/book.js'
import { emitEpub } from '../../../src/editions/epub/emit.js'
import { OWN_FILES } from '../../../src/editions/epub/names.js'
import { pack } from '../../../src/editions/epub/pack.js'
import type { EpubDocument, Resource } from '../../../src/model/documents.js'
import type { Services } from '../../../src/model/services.js'
import { checkEpub, checkEpubWithJava, javaIsHere, readEpub } from '../../support/epub.js'

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='
const COVER: Resource = { bytes: Buffer.from(PIXEL, 'base64'), mediaType: 'image/png' }

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 48"><text y="9">Cover</text></svg>'

function xhtml(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${body}</body></html>`
}

const CHAPTER = { inContents: true, beforeContents: false, properties: [], sections: [] }

function sketch(changes: Partial<EpubDocument['metadata']> = {}): EpubDocument {
  return {
    chapters: [
      {
        ...CHAPTER,
        file: 'maps.xhtml',
        title: 'Maps <& "scales">',
        xhtml: xhtml(
          'Maps',
          '<h1>Maps</h1><h2 id="scale">Scale</h2><p>See <a href="legends.xhtml#key">the key</a>; <code>Vec&lt;T&gt;</code>; &lt;%= 1 + 1 %&gt;</p><p><img src="images/a/b.png" alt=""/></p>',
        ),
        landmark: 'bodymatter',
        sections: [{ title: 'Scale <%= 40 + 2 %> \u0001', anchor: 'scale' }],
      },
      {
        ...CHAPTER,
        file: 'legends.xhtml',
        title: 'Legends',
        xhtml: xhtml('Legends', '<h1>Legends</h1><h2 id="key">Key</h2>'),
        landmark: null,
        sections: [{ title: 'Key', anchor: 'key' }],
      },
    ],
    css: 'body { margin: 0 }',
    words: {
      contents: 'Contents',
      landmarks: 'Landmarks',
      cover: 'Cover',
      titlePage: 'Title page',
      start: 'Start',
    },
    cover: {
      page: {
        html: '<title>Cover</title>',
        resources: new Map(),
        highlights: [],
        page: { width: 30, height: 48 },
        faces: [],
        metadata: {
          title: '',
          subject: null,
          authors: [],
          language: 'en',
          keywords: [],
          date: null,
          publisher: null,
          license: null,
        },
      },
      drawing: () => ({ bytes: Buffer.from(DRAWING), mediaType: 'image/svg+xml' }),
      chapter: picture => ({
        ...CHAPTER,
        file: 'cover.xhtml',
        title: 'Cover',
        xhtml: xhtml('Cover', `<img src="${picture}" role="doc-cover" alt="Cover"/>`),
        landmark: 'cover',
        inContents: false,
        beforeContents: true,
      }),
    },
    images: new Map([['images/a/b.png', COVER]]),
    metadata: {
      title: 'Atlas & more',
      subject: null,
      authors: ['Ada Example', 'Bo <Example>'],
      language: 'en',
      keywords: ['maps'],
      date: null,
      publisher: null,
      license: null,
      identifier: 'urn:uuid:00000000-0000-8000-8000-000000000001',
      accessibilitySummary: 'Text.',
      ...changes,
    },
  }
}

async function packed(document: EpubDocument): Promise<Uint8Array> {
  const chapters = [document.cover.chapter(OWN_FILES.coverPicture), ...document.chapters]
  return pack(await new Book({ ...document, chapters }, { ...COVER, path: OWN_FILES.coverPicture }).files())
}

let bytes: Uint8Array
let files: Map<string, string>

beforeAll(async () => {
  bytes = await packed(sketch())
  files = await readEpub(bytes)
})

test('epubcheck-ts has nothing to say', async () => {
  expect(await checkEpub(bytes)).toEqual([])
})

test('a broken link is noticed, so the check above can fail', async () => {
  const broken = sketch()
  const [chapter] = broken.chapters
  if (chapter === undefined) throw new Error('no chapter')
  chapter.xhtml = chapter.xhtml.replace('legends.xhtml#key', 'legends.xhtml#nowhere')
  const messages = await checkEpub(await packed(broken))
  expect(messages.join('\n')).toContain('RSC-012')
})

test.runIf(process.env.CI || javaIsHere())('the official EPUBCheck has nothing to say', async () => {
  expect(await checkEpubWithJava(bytes)).toEqual([])
})

test('markup and template tags in text stay as they are', () => {
  expect(files.get('OEBPS/maps.xhtml')).toContain('&lt;%= 1 + 1 %&gt;')
  expect(files.get('OEBPS/toc.xhtml')).toContain('Scale &lt;%= 40 + 2 %&gt; \uFFFD')
  expect(files.get('OEBPS/toc.xhtml')).toContain('Maps &lt;&amp; &#34;scales&#34;&gt;')
})

test('nested contents, landmarks, cover, accessibility metadata', () => {
  const contents = files.get('OEBPS/toc.xhtml') ?? ''
  expect(contents).toMatch(/<li><a href="maps\.xhtml">[^<]*<\/a>\s*<ol>\s*<li><a href="maps\.xhtml#scale">/)
  expect(
    [...contents.matchAll(/epub:type="(cover|toc|bodymatter)" href="([^"]+)"/g)].map(match => match.slice(1)),
  ).toEqual([
    ['cover', 'cover.xhtml'],
    ['toc', 'toc.xhtml'],
    ['bodymatter', 'maps.xhtml'],
  ])
  const opf = files.get('OEBPS/content.opf') ?? ''
  expect(opf).toContain('properties="cover-image"')
  expect(opf).toContain('schema:accessibilitySummary')
  expect(opf).toContain('Bo &lt;Example&gt;')
  expect(opf).not.toMatch(/dc:date|dc:publisher|dc:description/)
})

test('mimetype comes first and is stored', () => {
  const head = Buffer.from(bytes.subarray(0, 58)).toString('latin1')
  expect(head.slice(30)).toBe('mimetypeapplication/epub+zip')
  expect(bytes[8]).toBe(0)
})

test('the same book gives the same bytes, another date gives others', async () => {
  expect(Buffer.compare(await packed(sketch()), bytes)).toBe(0)
  const dated = await packed(sketch({ date: '2026-11-23' }))
  expect((await readEpub(dated)).get('OEBPS/content.opf')).toContain('2026-11-23T00:00:00Z')
})

describe('where no browser can be started', () => {
  const services: Services = {
    browser: () => Promise.reject(new VademecumError('No browser works here', { hint: 'Install one.' })),
    signal: new AbortController().signal,
    timeoutMs: null,
    note: () => {},
  }

  test('the book is made all the same, with a drawing for its cover and a warning', async () => {
    const { files, messages } = await emitEpub(sketch(), services)
    const made = files[0]?.bytes ?? new Uint8Array()
    expect(await checkEpub(made)).toEqual([])
    const book = await readEpub(made)
    expect(book.get('OEBPS/cover.svg')).toBe(DRAWING)
    expect(book.get('OEBPS/cover.xhtml')).toContain('src="cover.svg"')
    expect(book.get('OEBPS/content.opf')).toMatch(
      /href="cover\.svg" media-type="image\/svg\+xml" properties="cover-image"/,
    )
    expect(messages).toMatchObject([
      { rule: 'cover-drawn', severity: 'warning', message: expect.stringContaining('No browser works here') },
    ])
  })

  test('an interruption stays one', async () => {
    const interrupted = { ...services, browser: () => Promise.reject(new InterruptedError()) }
    await expect(emitEpub(sketch(), interrupted)).rejects.toThrow(InterruptedError)
  })
})
