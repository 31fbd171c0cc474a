import type { DocumentMetadata } from '../../model/documents.js'
import type { Selection } from '../../model/selection.js'
import { typesetQuotes } from '../../render/language/quotes.js'
import type { Renderer } from '../../render/renderer/renderer.js'

/** What a file says about itself: title of the guide and of the selection, the guide's keywords or else the commonest tags. */
export function metadataOf(selection: Selection, renderer: Renderer): DocumentMetadata {
  const { settings } = selection.guide
  const set = (text: string): string => typesetQuotes(text, settings.language)
  const subject = settings.description ?? settings.subtitle
  return {
    title: set(selection.title === null ? settings.title : `${settings.title}: ${selection.title}`),
    subject: subject === null ? null : set(subject),
    authors: settings.authors.map(set),
    language: settings.language,
    keywords: settings.keywords.length > 0 ? settings.keywords : commonTags(selection),
    date: renderer.date,
    publisher: settings.publisher,
    license: settings.license,
  }
}

const MOST_TAGS = 12

function commonTags({ questions }: Selection): string[] {
  const counts = new Map<string, number>()
  for (const tag of questions.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const sorted = [...counts].toSorted(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
  return sorted.slice(0, MOST_TAGS).map(([tag]) => tag)
}
