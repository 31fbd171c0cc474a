/** The guide: what the parser makes of the source. */
import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Place } from './message.js'

export const LEVELS = ['junior', 'mid', 'senior', 'staff'] as const

export type Level = (typeof LEVELS)[number]

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

/** Inline Markdown that is used both as text and as markup: a title, a summary. */
export interface Inline {
  source: string
  text: string
  nodes: PhrasingContent[]
}

/**
 * The keys of ours in a fence's parenthesis: `(continues title="src/main.rs" hl="3,5-7" ins="2" del="1")`. Lines are
 * 1-based visible lines; `continues`: the block goes on from one above it.
 */
export interface SnippetMarks {
  title: string | null
  highlighted: number[]
  inserted: number[]
  deleted: number[]
  continues: boolean
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
    /** How large the author wants it. */
    size?: PictureSize
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
  /** BCP 47, as `GuideSettings.language`: its own, that of its category or that of the guide. */
  language: string
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
  /** BCP 47: its own or that of the guide. */
  language: string
  title: Inline
  introduction: Root
  /** As `Question.text`, of the introduction. */
  text: string
  place: Place
  questions: Question[]
}

/** A length of a picture: CSS pixels, millimetres, or hundredths of the text's width. */
export interface PictureLength {
  value: number
  unit: 'px' | 'mm' | '%'
}

/** How large a picture is shown; what is not said follows from the picture. */
export interface PictureSize {
  width?: PictureLength
  height?: PictureLength
}

/** A piece of text that a drawing shows, with its line and column in the file (1-based; column 1 where it is written in entities). */
export interface DrawnText {
  text: string
  line: number
  column: number
}

/** A picture of the guide, read, checked and made fit for every edition: a PNG, a JPEG or an SVG that is inert by itself. */
export interface Asset {
  /** Path inside the guide with `/`, or `data-<hash>.<ext>` for a `data:` picture. */
  path: string
  bytes: Uint8Array
  mediaType: string
  /** Intrinsic size in CSS pixels. */
  width: number
  height: number
  /** What an SVG says in words. */
  words: DrawnText[]
}

/** A font file of the guide's own, `fonts:` in guide.yaml. */
export interface GuideFont {
  path: string
  bytes: Uint8Array
  weight: number
  style: 'normal' | 'italic'
  use: 'text' | 'heading' | 'code' | 'fallback'
}

/**
 * What a selection may be filtered by; each key has its row in the table of filters. Values of one key are OR-ed, keys are AND-ed.
 * Values are as they were written: what the guide does not know is told when they are used.
 */
export interface Filter {
  category?: string[]
  /** Names of bundles in guide.yaml. */
  bundle?: string[]
  level?: string[]
  tag?: string[]
  id?: string[]
  query?: string
  /** Ids, categories or tags. */
  exclude?: string[]
  sample?: number
}

/** A filter, and the seed of its sample. */
export interface FilterRequest extends Filter {
  seed?: number
}

/** A selection saved by name in guide.yaml. */
export interface Bundle {
  name: string
  title: string
  description: string | null
  filter: FilterRequest
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
  web: { split: boolean }
  fonts: GuideFont[]
  bundles: Bundle[]
  /** Where the values of guide.yaml stand, by key: `title`, `badges.1`. */
  places?: Readonly<Record<string, Place>>
}

/** What a guide says before its first category. */
export interface Introduction {
  root: Root
  /** As `Question.text`. */
  text: string
  place: Place
}

export interface Guide {
  /** Absolute path of the folder or file. */
  root: string
  settings: GuideSettings
  /** Printed before the first category of the whole guide; null without one. */
  introduction: Introduction | null
  categories: Category[]
  /** All questions in guide order. */
  questions: Question[]
  assets: Map<string, Asset>
}
