import type { PhrasingContent, RootContent } from 'mdast'
import { isLabel, type Question } from '../../../model/guide.js'
import { cutSentences } from './cut-sentences.js'

const MOST = { sentences: 2, characters: 280 }

/** The pitfall of a question with that index, of those that say something by themselves, in at most two sentences. */
export function pitfallOf({ pitfalls, language }: Question, index: number): PhrasingContent[] | null {
  const told = pitfalls.map(pitfall => opening(pitfall, language)).filter(({ length }) => length > 0)
  return told[index] ?? null
}

function opening(pitfall: RootContent, language: string): PhrasingContent[] {
  if (!('children' in pitfall)) return []
  const first = pitfall.children.find(node => node.type === 'paragraph' && !isLabel(node))
  return first?.type === 'paragraph' ? cutSentences(first.children, MOST, language) : []
}
