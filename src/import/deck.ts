/** A deck on its way to a guide: what its files hold, as sections, questions and categories. */
import type { FootnoteDefinition, Heading, Parent, PhrasingContent, RootContent } from 'mdast'
import type { Level } from '../model/guide.js'

/** A Markdown file of a deck, read. */
export interface DeckFile {
  /** Path inside the deck, with `/`. */
  path: string
  /** As people are shown it: relative to the current folder. */
  shown: string
  text: string
}

/** Where something of a deck stands; lines are 1-based. */
export interface Origin {
  file: DeckFile
  line: number
}

/** `<details>`, with what its `<summary>` says. */
export interface Details extends Parent {
  type: 'details'
  summary: RootContent[]
  children: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    details: Details
  }
  interface BlockContentMap {
    details: Details
  }
  interface HeadingData {
    /** What links in a deck may call this heading: GitHub's slug, names of anchors in it or before it. */
    names?: string[]
    /** It began an item of a list. */
    listed?: boolean
  }
}

/** A heading and what stands below it, down to the next one that is as high. */
export interface Section {
  /** 0 for the file as a whole. */
  depth: number
  heading: Heading | null
  /** Plain text of the heading. */
  title: string
  content: RootContent[]
  kids: Section[]
  parent: Section | null
  origin: Origin
}

/** What a deck says about a question in comments, front matter and signs. */
export interface Meta {
  tags: string[]
  level: Level | null
}

export interface DeckQuestion {
  title: PhrasingContent[]
  content: RootContent[]
  /** Names that links may use for it. */
  names: string[]
  meta: Meta
  origin: Origin
}

export interface DeckCategory {
  title: string
  introduction: RootContent[]
  names: string[]
  questions: DeckQuestion[]
  origin: Origin
}

/** One file, taken apart. */
export interface DeckPage {
  file: DeckFile
  root: Section
  /** Keys of its front matter that mean something here. */
  matter: { title: string | null; language: string | null; meta: Meta }
  notes: FootnoteDefinition[]
}
