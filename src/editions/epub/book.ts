import { type Chapter, EPub } from 'epub-gen-memory'
import type { EpubChapter, EpubDocument, Resource } from '../../model/documents.js'
import { fitForXml } from '../../xml.js'
import { landmarksOf } from './landmarks.js'
import { CHAPTER_XHTML, CONTENT_OPF, TOC_NCX, TOC_XHTML } from './templates.js'

/** The day in metadata when the guide names none: the earliest that a zip can hold. */
const NO_DATE = '1980-01-01'

/** What a chapter carries through epub-gen-memory to the templates. */
interface CarriedChapter
  extends Chapter,
    Pick<EpubChapter, 'xhtml' | 'inContents' | 'sections' | 'properties'> {}

/**
 * epub-gen-memory with its markup handling bypassed: chapters are finished XHTML, pictures come from memory, and the identifier and the
 * dates are the document's instead of random and today's.
 */
export class Book extends EPub {
  readonly #pictures: ReadonlyMap<string, Resource>

  constructor(document: EpubDocument, cover: Resource) {
    const { metadata, words } = document
    const pictures = new Map([['cover.png', cover], ...document.images])
    super(
      {
        title: fitForXml(metadata.title),
        author: metadata.authors.map(fitForXml),
        lang: metadata.language,
        tocTitle: words.contents,
        date: metadata.date ?? NO_DATE,
        css: document.css,
        chapterXHTML: CHAPTER_XHTML,
        contentOPF: CONTENT_OPF,
        tocXHTML: TOC_XHTML,
        tocNCX: TOC_NCX,
      },
      document.chapters.map(carry),
    )
    this.uuid = metadata.identifier
    this.#pictures = pictures
    this.images = [...pictures].map(([name, { mediaType }]) => {
      const dot = name.lastIndexOf('.')
      return { url: name, id: name.slice(0, dot), extension: name.slice(dot + 1), mediaType }
    })
    Object.assign(this.options, {
      book: {
        ...metadata,
        authors: metadata.authors.map(fitForXml),
        modified: `${metadata.date ?? NO_DATE}T00:00:00Z`,
        words,
        landmarks: landmarksOf(document),
      },
    })
  }

  /** The finished files by path, in no order. */
  async files(): Promise<Map<string, Uint8Array>> {
    await this.render()
    const files = new Map<string, Uint8Array>()
    for (const [path, entry] of Object.entries(this.zip.files)) {
      if (!entry.dir) files.set(path, await entry.async('uint8array'))
    }
    return files
  }

  protected override async downloadAllImages(): Promise<void> {
    for (const [name, { bytes }] of this.#pictures) this.zip.file(`OEBPS/images/${name}`, bytes)
  }
}

function carry(chapter: EpubChapter): CarriedChapter {
  return {
    title: fitForXml(chapter.title),
    content: '',
    filename: chapter.file,
    beforeToc: chapter.beforeContents,
    xhtml: chapter.xhtml,
    inContents: chapter.inContents,
    sections: chapter.sections.map(section => ({ ...section, title: fitForXml(section.title) })),
    properties: chapter.properties,
  }
}
