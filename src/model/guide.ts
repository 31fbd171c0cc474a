/** The guide: what the parser makes of the source. */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Bundle } from './filter.js'
import type { Place } from './message.js'
import type { PaperName } from './paper.js'
import type { Asset } from './picture.js'
import type { Snippet } from './snippet.js'

export const LEVELS = ['junior', 'mid', 'senior', 'staff'] as const

export type Level = (typeof LEVELS)[number]

/** Keys of front matter that a guide may ask for. */
export const REQUIRABLE = ['level', 'tags', 'summary'] as const

export type Requirable = (typeof REQUIRABLE)[number]

export const CONTAINERS = ['tip', 'warning', 'pitfall', 'followup', 'cheat', 'choices'] as const

export type ContainerName = (typeof CONTAINERS)[number]

/** Inline Markdown that is used both as text and as markup: a title, a summary. */
export interface Inline {
  source: string
  text: string
  nodes: PhrasingContent[]
}

/** A follow-up question with its short answer. */
export interface FollowUp {
  question: PhrasingContent[]
  answer: RootContent[]
}

/** An option of a multiple-choice question. */
export interface Choice {
  /** A, B … */
  letter: string
  isRight: boolean
  content: RootContent[]
}

/** The letter of an option by its place from 0: A to Z, AA, AB … */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

/** Whether a node is `:::choices`. */
export function isChoices(node: RootContent): boolean {
  return node.type === 'containerDirective' && node.name === 'choices'
}

/** Whether a node is the name in `:::pitfall[Name]`, which is a paragraph before all others. */
export function isLabel(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && node.data !== undefined && 'directiveLabel' in node.data
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
  interface LinkData {
    /** Set by the parser on every link that leads to a question. */
    target?: LinkTarget
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
  /** As it was written, or a sentence of the answer; its text is empty where there is none that may stand alone. */
  summary: Inline
  /** Whether the summary was written; else it needs the title beside it. */
  isSummaryWritten: boolean
  short: string | null
  related: string[]
  index: string[]
  weight: number
  draft: boolean
  extra: boolean
  /** What there is to choose from; empty when nothing is. The answer begins with it. */
  choices: Choice[]
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

/** A font file of the guide's own, `fonts:` in guide.yaml. */
export interface GuideFont {
  path: string
  bytes: Uint8Array
  weight: number
  style: 'normal' | 'italic'
  use: 'text' | 'heading' | 'code' | 'fallback'
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
  /** What a question has that does not say. */
  defaults: { level: Level | null; tags: string[] }
  /** What every question has to have, by itself or by `defaults`. */
  require: Requirable[]
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
