/** A deck as a guide: what is written, one step before its text. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Level } from '../model/guide.js'
import type { Origin } from './deck.js'

export interface ImportedQuestion {
  id: string
  /** What tells it from all others when its deck is imported again. */
  key: string
  /** Of what its deck says below the title; null for too little to be known by. */
  contentHash: string | null
  title: PhrasingContent[]
  level: Level | null
  tags: string[]
  summary: string | null
  content: RootContent[]
  origin: Origin
}

export interface ImportedCategory {
  id: string
  title: string
  introduction: RootContent[]
  questions: ImportedQuestion[]
  origin: Origin
}

export interface ImportedGuide {
  title: string
  language: string
  categories: ImportedCategory[]
}
