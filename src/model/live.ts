/** What `serve` tells the page that it shows. Types and names only, so that the page's room may use them. */
import type { PageData } from './page.js'

export const LIVE_PHRASES = [
  'preview',
  'problems',
  'noProblems',
  'stale',
  'gone',
  'make',
  'handbook',
  'epub',
  'cheat-sheet',
  'making',
  'show',
  'failed',
] as const
export type LivePhrase = (typeof LIVE_PHRASES)[number]

/** The editions that the page's buttons make. */
export const LIVE_EDITIONS = ['handbook', 'epub', 'cheat-sheet'] as const
export type LiveEdition = (typeof LIVE_EDITIONS)[number]

export interface LiveProblem {
  severity: 'error' | 'warning' | 'info'
  message: string
  hint: string | null
  /** `file:line:column`, null for what has no place. */
  place: string | null
  /** The question in whose file it is. */
  question: string | null
}

/** What was changed since the version before, if nothing but pieces of the guide was. */
export interface LivePatch {
  /** The version that it changes. */
  from: string
  /** Numbers of pieces, and their HTML. */
  pieces: [number: number, html: string][]
  /** Of the search, for questions that were changed. */
  questions: PageData['questions']
}

/** What the comments before and after a piece of the page say. */
export const pieceStart = (number: number): string => `piece ${number}`
export const pieceEnd = (number: number): string => `/piece ${number}`

/** Sent to every page that connects, and after every change. */
export interface LiveState {
  /** Of the page; another one stands for another page. */
  version: string
  /** The guide has errors: the page is the last good one. */
  isStale: boolean
  problems: LiveProblem[]
  words: Readonly<Record<LivePhrase, string>>
  /** How the version before becomes this one; null for a page that has to be loaded anew. */
  patch: LivePatch | null
}

export interface LiveProgress {
  edition: string
  note: string
}

/** Answer to a request to make an edition of what is shown. */
export type LiveMade = { ok: true; name: string; address: string } | { ok: false; reason: string }

/** The id of the element that holds the version of a live page. */
export const VERSION_ID = 'page_version'

/** Told on the document when pieces were exchanged. */
export const CHANGE_EVENT = 'vademecum-change'

export interface LiveChange {
  /** The answers that hold a new piece. */
  answers: Element[]
  questions: PageData['questions']
}
