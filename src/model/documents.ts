/** Rendered documents, as the emitters take them. */
import type { Place } from './message.js'
import type { SheetFormat } from './sheet.js'

/** A file served to the printing page or put into an EPUB. */
export interface Resource {
  bytes: Uint8Array
  mediaType: string
}

/** A font face as the stylesheets name it. */
export interface Face {
  family: string
  weight: number
  style: 'normal' | 'italic'
  use: 'text' | 'heading' | 'code' | 'fallback'
  bytes: Uint8Array
  /** Where it came from, for messages: a package path or a path in the guide or theme. */
  source: string
  /** PostScript name as it stands in a PDF after the subset tag. */
  postscriptName: string
}

/** Colour ranges of one code block for the CSS Custom Highlight API: offsets in UTF-16 units in the block's one text node. */
export interface BlockHighlights {
  /** Value of the block's `data-code` attribute. */
  code: string
  ranges: { token: string; start: number; end: number }[]
}

/** A piece of a document as a page shows it. */
export interface Shown {
  /** Name of its element. */
  element: string
  /** How its text begins. */
  words: string
  /** The text that stands between the heading and it. */
  before: string
}

export interface OutlineEntry {
  title: string
  anchor: string
  children: OutlineEntry[]
}

export interface DocumentMetadata {
  title: string
  subject: string | null
  authors: string[]
  language: string
  keywords: string[]
  /** ISO day or null (then 1980-01-01 in the file). */
  date: string | null
  publisher: string | null
  license: string | null
}

/** A finished HTML document for print: nothing in it has to be fetched from anywhere but `resources`. */
export interface PrintDocument {
  /** The whole document, UTF-8. Its addresses are relative paths, each a key of `resources`. */
  html: string
  resources: Map<string, Resource>
  highlights: BlockHighlights[]
  /** Page size in millimetres, as it stands in the document's `@page`. */
  page: { width: number; height: number }
  faces: Face[]
  metadata: DocumentMetadata
}

/**
 * The handbook: `outline` is the outline it must come out with (category → question, anchors are element ids). Every element with
 * `data-page-of="<anchor>"` is a fixed-width slot that receives the printed page number of that anchor.
 */
export interface HandbookDocument extends PrintDocument {
  outline: OutlineEntry[]
  /** Ids of the headings that begin a part of the guide. */
  headings: string[]
  /** Where in the guide that stands which is `shown` below the heading of an id; without it, where the heading does. */
  placeOf(heading: string, shown: Shown | null): Place | null
}

/** One question on the cheat sheet: `id` is that of its element. */
export interface CheatSheetLine {
  id: string
  text: string
  place: Place
  /** The heavier goes first where not all have room. */
  weight: number
  /** What may stand below the summary, elements with `data-step` in it. `needs`: the step without which it says nothing. */
  parts: { step: number; needs: number | null }[]
}

/**
 * The cheat sheet for one paper in both orientations. The body holds `<main id="sheet">` with a `<header>` and a `<section>` for each
 * category; type size is `--size` (pt) and the number of columns `--columns` on it. `lines` are in guide order.
 */
export interface CheatSheetDocument {
  portrait: PrintDocument
  landscape: PrintDocument
  lines: CheatSheetLine[]
  format: SheetFormat
  /** "186 of 300 questions", for a sheet that has not room for all. */
  countOf(kept: number): string
}

/** One XHTML file of an EPUB, in reading order. */
export interface EpubChapter {
  /** File name without folder, ASCII: `ownership-borrowing.xhtml`. */
  file: string
  title: string
  /** A complete, well-formed XHTML document. Its addresses: `style.css`, the cover, keys of `images`, `<chapter file>#<id>`. */
  xhtml: string
  /** `epub:type` of the landmark, if it is one. */
  landmark: 'cover' | 'titlepage' | 'bodymatter' | null
  /** Named in the contents, with its sections below it. The cover is not. */
  inContents: boolean
  sections: { title: string; anchor: string }[]
  /** Stands before the contents page. */
  beforeContents: boolean
  /** Properties of the manifest item, such as `svg`. */
  properties: string[]
}

/** The cover of an e-book, of which a browser makes the picture; where there is none, the drawing stands for it. */
export interface EpubCover {
  /** The page to be pictured: its size is `page` in CSS pixels. */
  page: PrintDocument
  /** The same words as an SVG, plainer. */
  drawing(): Resource
  /** The chapter that shows it, given the name of its file. */
  chapter(picture: string): EpubChapter
}

export interface EpubDocument {
  /** In reading order, after the cover. */
  chapters: EpubChapter[]
  css: string
  /** Interface words for the contents and the landmarks. */
  words: { contents: string; landmarks: string; cover: string; titlePage: string; start: string }
  cover: EpubCover
  /** Pictures by path, all in `images/`. */
  images: Map<string, Resource>
  metadata: DocumentMetadata & { identifier: string; accessibilitySummary: string }
}

/** The page that searches: a document, and the files it names when it does not carry them along. */
export interface WebDocument {
  html: string
  /** Ids of its categories and questions. */
  anchors: string[]
  /** By path relative to the document, with `/`. */
  files: ReadonlyMap<string, Uint8Array>
}

/** Page (1-based) on which each anchor stands. */
export type PageMap = Map<string, number>

/** A font face of the document after loading: `loaded` when some text uses it, `unloaded` when none does. */
export interface LoadedFace {
  family: string
  weight: string
  style: string
  status: 'error' | 'loaded' | 'loading' | 'unloaded'
}

/** The fonts a loaded document uses. */
export interface UsedFonts {
  faces: LoadedFace[]
  /** First choice of every kind of element that holds text, generic families included. */
  families: string[]
  /** Those of them that set plain letters or digits, which every face has: others may be loaded and then lack what they were loaded for. */
  lettered: string[]
}
