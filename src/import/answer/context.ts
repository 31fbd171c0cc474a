import type { PhrasingContent, RootContent } from 'mdast'
import type { Origin } from '../deck.js'
import type { Note } from '../findings.js'

/** What the cleaning of an answer needs to know. */
export interface TidyContext {
  origin: Origin
  note: Note
  /** Whether a block is `<details>` around an answer. */
  isAnswer(node: RootContent): boolean
  /** A picture as it can be had: a picture of the guide, a link, or words. */
  picture(address: string, words: string | null, at: Origin): PhrasingContent
  /** In an introduction lists of contents and badges are left out. */
  isIntroduction: boolean
}
