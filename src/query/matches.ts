import type { QueryDocument } from './document.js'
import { fold } from './fold.js'
import { LEVEL_ORDER, type NameField, type Query, type TextField } from './query.js'

/** A document made ready for many queries: its texts are folded once. */
export interface FoldedDocument {
  /** Everything that plain words look into. */
  texts: string[]
  /** The same by what it is. */
  parts: Record<Part, string>
  fields: Record<TextField, string>
  names: Record<NameField, string[]>
  /** Its rank in the order of levels; -1 for a question without one. */
  level: number
}

export const PARTS = ['title', 'short', 'tags', 'summary', 'text', 'code'] as const
export type Part = (typeof PARTS)[number]

export function foldDocument(document: QueryDocument): FoldedDocument {
  const { id, category, level, tags, title, short, summary, text, code } = document
  const names = { id: [fold(id)], category: [fold(category)], tag: tags.map(fold) }
  const parts = {
    title: fold(title),
    short: fold(short ?? ''),
    tags: names.tag.join('\n'),
    summary: fold(summary),
    text: fold(text),
    code: fold(code),
  }
  return {
    texts: [parts.title, ...names.tag, parts.short, parts.summary, parts.text, parts.code],
    parts,
    fields: parts,
    names,
    level: (LEVEL_ORDER as readonly (string | null)[]).indexOf(level),
  }
}

/** Whether a document is what a query asks for. A word may stand inside of longer ones. */
export function matches(query: Query, document: FoldedDocument): boolean {
  switch (query.type) {
    case 'and':
      return query.parts.every(part => matches(part, document))
    case 'or':
      return query.parts.some(part => matches(part, document))
    case 'not':
      return !matches(query.part, document)
    case 'text':
      return document.texts.some(text => text.includes(query.value))
    case 'field':
      return document.fields[query.field].includes(query.value)
    case 'name':
      return document.names[query.field].includes(query.value)
    case 'level':
      return document.level >= query.from && document.level <= query.to
  }
}
