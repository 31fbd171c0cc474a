import { type Chapter, EPub } from 'epub-gen-memory'
import type { EpubChapter, EpubDocument, Resource } from '../../model/documents.js'
import { directionOf } from '../../render/language/direction.js'
import { fitForXml } from '../../xml.js'
import { FileTree } from './file-tree.js'
import { landmarksOf } from './landmarks.js'
import { OWN_FILES } from './names.js'
import { CHAPTER_XHTML, CONTENT_OPF, TOC_NCX, TOC_XHTML } from './templates.js'

/** The day in metadata when the guide names none: the earliest that a zip can hold. */
const NO_DATE = '1980-01-01'

/** The folder of everything but the container's own files; epub-gen-memory names it. */
const PACKAGE_FOLDER = 'OEBPS'

/** The picture of the cover, by its path in the folder. */
export interface CoverFile extends Resource {
  path: string
}

/** What a chapter carries through epub-gen-memory to the templates. */
interface CarriedChapter
  extends Chapter,
    Pick<EpubChapter, 'xhtml' | 'inContents' | 'sections' | 'properties'> {}

/**
 * epub-gen-memory with its markup handling and its zip bypassed: chapters are finished XHTML, pictures come from memory, and the identifier
 * and the dates are the document's instead of random and today's.
 */
export class Book extends EPub {
  readonly #tree = new FileTree()
  readonly #images: EpubDocument['images']
  readonly #cover: CoverFile

  constructor(document: EpubDocument, cover: CoverFile) {
    const { metadata, words } = document
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
    this.#images = document.images
    this.#cover = cover
    Object.assign(this, { zip: this.#tree })
    Object.assign(this.options, {
      book: {
        ...metadata,
        direction: directionOf(metadata.language),
        authors: metadata.authors.map(fitForXml),
        modified: `${metadata.date ?? NO_DATE}T00:00:00Z`,
        words,
        landmarks: landmarksOf(document),
        files: OWN_FILES,
        cover: { path: cover.path, mediaType: cover.mediaType },
        pictures: [...document.images].map(([path, { mediaType }]) => ({ path, mediaType })),
      },
    })
  }

  /** The finished files by path in the container, in no order; without `mimetype`. */
  async files(): Promise<Map<string, Uint8Array>> {
    await this.render()
    return this.#tree.files
  }

  protected override async downloadAllImages(): Promise<void> {
    const folder = this.#tree.folder(PACKAGE_FOLDER)
    folder.file(this.#cover.path, this.#cover.bytes)
    for (const [path, { bytes }] of this.#images) folder.file(path, bytes)
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
