import type { EpubDocument } from '../../model/documents.js'
import type { Rehearsed, ShownPart } from '../edition.js'

/** What each kind of chapter shows, and by which template. */
const KINDS = {
  titlepage: { template: 'epub-title.html', shows: [] },
  cover: { template: 'epub-cover.html', shows: [] },
  bodymatter: { template: 'epub-chapter.html', shows: ['title', 'answer', 'category', 'introduction'] },
  none: { template: 'epub-introduction.html', shows: ['opening'] },
} as const satisfies Record<string, { template: string; shows: readonly ShownPart[] }>

/** The documents of an e-book of one category, its cover included. */
export function rehearsedChapters({ chapters, cover }: EpubDocument): Rehearsed[] {
  return [cover.chapter('cover.png'), ...chapters].map(({ landmark, xhtml, sections }) => {
    const { template, shows } = KINDS[landmark ?? 'none']
    return { template, markup: xhtml, ids: sections.map(({ anchor }) => anchor), shows: [...shows] }
  })
}
