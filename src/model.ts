/**
 * The words of the project as types: what the stages hand to each other. Types and small constants only;
 * every stage may import this file, it imports no stage.
 */
import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Browser } from 'puppeteer'

export const LEVELS = ['junior', 'mid', 'senior', 'staff'] as const
export type Level = (typeof LEVELS)[number]

export const EDITIONS = ['handbook', 'epub', 'cheat-sheet'] as const
export type EditionName = (typeof EDITIONS)[number]

/** Paper sizes in millimetres, portrait. B5 is ISO B5, not JIS. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a5: { width: 148, height: 210 },
  b5: { width: 176, height: 250 },
} as const
export type PaperName = keyof typeof PAPERS

export const CONTAINERS = ['tip', 'warning', 'pitfall', 'followup', 'cheat'] as const
export type ContainerName = (typeof CONTAINERS)[number]

/** A spot in a source file. `file` is the path as people are shown it (relative to the current folder), lines and columns are 1-based. */
export interface Place {
  file: string
  line: number
  column: number
}

export type Severity = 'error' | 'warning' | 'info'

/** One thing to tell the reader of a report. `rule` is a stable kebab-case name listed in docs/rules.md. */
export interface Message {
  severity: Severity
  rule: string
  message: string
  hint: string | null
  file: string | null
  line: number | null
  column: number | null
}

/** Inline Markdown that is used both as text and as markup: a title, a summary. */
export interface Inline {
  source: string
  text: string
  nodes: PhrasingContent[]
}

/** The keys of ours in a fence's parenthesis: `(title="src/main.rs" hl="3,5-7" ins="2" del="1")`. Lines are 1-based visible lines. */
export interface SnippetMarks {
  title: string | null
  highlighted: number[]
  inserted: number[]
  deleted: number[]
}

/** A fenced code block. `visible` is what every edition shows (rustdoc's hidden lines taken out), `source` what was written. */
export interface Snippet {
  language: string
  attributes: string[]
  marks: SnippetMarks
  source: string
  visible: string
  place: Place
}

/** A follow-up question with its short answer. */
export interface FollowUp {
  question: PhrasingContent[]
  answer: RootContent[]
}

/** Where a link between questions leads: a question and, if named, a heading's anchor in it (`<id>--<slug>`). */
export interface LinkTarget {
  question: string
  anchor: string | null
}

export interface Link extends LinkTarget {
  place: Place
}

declare module 'mdast' {
  interface CodeData {
    snippet?: Snippet
  }
  interface LinkData {
    /** Set by the parser on every link that leads to a question. */
    target?: LinkTarget
  }
  interface ImageData {
    /** Set by the parser: the key of the picture in `Guide.assets`. */
    asset?: string
  }
  interface HeadingData {
    /** Set by the parser on every heading inside an answer: `<question id>--<slug>`. */
    anchor?: string
  }
}

/** One question, split once when parsed. The parts (`spoken`, `body` …) are the same nodes as in `answer`, which keeps the written order. */
export interface Question {
  id: string
  /** Path inside the guide, with `/`. */
  path: string
  place: Place
  category: string
  /** Belongs to the guide, the same in every edition and subset: category 3, question 4 is "3.4". */
  number: { category: number; question: number; text: string }
  title: Inline
  level: Level | null
  tags: string[]
  summary: Inline
  short: string | null
  related: string[]
  index: string[]
  weight: number
  draft: boolean
  extra: boolean
  answer: Root
  spoken: RootContent[]
  body: RootContent[]
  pitfalls: RootContent[]
  followups: FollowUp[]
  snippets: Snippet[]
  terms: string[]
  links: Link[]
  /** The answer as plain text, code left out. */
  text: string
  readingMinutes: number
  /** SHA-256 (hex) of the normalised source. */
  hash: string
}

export interface Category {
  id: string
  /** Folder name inside the guide, or the id in a single-file guide. */
  folder: string
  number: number
  title: Inline
  introduction: Root
  /** As `Question.text`, of the introduction. */
  text: string
  place: Place
  questions: Question[]
}

/** A picture of the guide, read and checked. */
export interface Asset {
  /** Path inside the guide with `/`, or `data-<hash>.<ext>` for a `data:` picture. */
  path: string
  bytes: Uint8Array
  mediaType: string
  /** Intrinsic size in CSS pixels. */
  width: number
  height: number
}

/** A font file of the guide's own, `fonts:` in guide.yaml. */
export interface GuideFont {
  path: string
  bytes: Uint8Array
  weight: number
  style: 'normal' | 'italic'
  use: 'text' | 'heading' | 'code' | 'fallback'
}

/** What a filter may say. Values of one key are OR-ed, keys are AND-ed; `exclude` takes ids, categories or tags. */
export interface Filter {
  category?: string[]
  tag?: string[]
  level?: Level[]
  id?: string[]
  query?: string
  exclude?: string[]
  sample?: number
  seed?: number
}

/** A selection saved by name in guide.yaml. */
export interface Bundle {
  name: string
  title: string
  description: string | null
  filter: Filter
  place: Place
}

export interface GuideSettings {
  title: string
  subtitle: string | null
  description: string | null
  badges: string[]
  authors: string[]
  publisher: string | null
  /** BCP 47, lower-case primary tag: `en`, `de`, `ja`. */
  language: string
  version: string | null
  /** ISO 8601 day, or null: nothing on the cover, 1980-01-01 in the metadata. */
  date: string | null
  license: string | null
  keywords: string[]
  theme: string | null
  paper: PaperName | null
  fonts: GuideFont[]
  bundles: Bundle[]
}

export interface Guide {
  /** Absolute path of the folder or file. */
  root: string
  settings: GuideSettings
  categories: Category[]
  /** All questions in guide order. */
  questions: Question[]
  assets: Map<string, Asset>
}

/** What was asked for by name: the whole guide, a category, a bundle, or a filter. */
export type SelectionKind = 'guide' | 'category' | 'bundle' | 'selection'

export interface Selection {
  kind: SelectionKind
  /** The folder below `out/`: `''`, `categories/<id>`, `bundles/<name>`, `selection`. */
  directory: string
  /** `guide`, the category's id, the bundle's name, `selection`. */
  name: string
  /** A line for the cover under the guide's title: the category's or bundle's title; null for the whole guide. */
  title: string | null
  guide: Guide
  /** Categories with the selected questions only; none is empty. */
  categories: Category[]
  questions: Question[]
}

/** One selection × one edition. */
export interface Job {
  id: string
  selection: Selection
  edition: EditionName
  /** Ids of jobs whose result this one takes; they come earlier in the plan. */
  needs: string[]
  /** Path of the artifact below `out/`, with `/`. */
  path: string
  /** False for a job that only serves one that needs its result: the artifact was not asked for. */
  written: boolean
}

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
}

/** One line of the cheat sheet: `id` is the element's id. */
export interface CheatSheetLine {
  id: string
  text: string
  place: Place
}

/**
 * The cheat sheet for one paper in both orientations. The body holds `<main id="sheet">`; type size is `--size` (pt) and the number of
 * columns `--columns` on it. `lines` are in guide order.
 */
export interface CheatSheetDocument {
  portrait: PrintDocument
  landscape: PrintDocument
  lines: CheatSheetLine[]
}

/** One XHTML file of an EPUB, in reading order. */
export interface EpubChapter {
  /** File name without folder, ASCII: `ownership-borrowing.xhtml`. */
  file: string
  title: string
  /** A complete, well-formed XHTML document. Its addresses: `style.css`, `images/<name>`, `<chapter file>#<id>`. */
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

export interface EpubDocument {
  chapters: EpubChapter[]
  css: string
  /** Interface words for the contents and the landmarks. */
  words: { contents: string; landmarks: string; cover: string; titlePage: string; start: string }
  /** The cover as a page to be pictured: its size is `page` in CSS pixels, its file `images/cover.png`. */
  cover: PrintDocument
  /** Pictures by file name below `images/`. */
  images: Map<string, Resource>
  metadata: DocumentMetadata & { identifier: string; accessibilitySummary: string }
}

/** Page (1-based) on which each anchor stands. */
export type PageMap = Map<string, number>

/** What an emitter gives back; it never touches the disk. */
export interface Emitted {
  bytes: Uint8Array
  pages: number | null
  pageMap: PageMap | null
  messages: Message[]
}

export interface Artifact {
  /** As people are shown it: relative to the current folder. */
  path: string
  edition: EditionName
  selection: { kind: SelectionKind; name: string }
  questions: number
  pages: number | null
  bytes: number
  ms: number
  cached: boolean
}

export type StageName = 'parse' | 'plan' | 'browser' | 'render' | 'emit' | 'write'

/** Progress, as it happens. `at` is milliseconds since the build began. */
export type BuildEvent =
  | { type: 'stage'; stage: StageName; state: 'start' | 'end'; at: number; note: string | null }
  | { type: 'plan'; jobs: Job[]; at: number }
  | {
      type: 'job'
      job: Job
      index: number
      /** `progress` carries a note of what the job is about. */
      state: 'start' | 'progress' | 'end' | 'fail'
      at: number
      pages: number | null
      note: string | null
    }

/** What emitters get from the edge. */
export interface Services {
  /** The one browser of the build, started at first use. */
  browser(): Promise<Browser>
  signal: AbortSignal
  /** Limit for one print, in ms; null: 60 s and 100 ms a page. */
  timeoutMs: number | null
  /** Words of progress inside a job ("measuring", "printing"). */
  note(text: string): void
}
