import type { EpubChapter, EpubDocument } from '../../model/documents.js'
import { OWN_FILES } from './names.js'

export interface Landmark {
  /** `epub:type`, from the EPUB Structural Semantics Vocabulary. */
  type: string
  href: string
  title: string
}

/** The landmarks of a book: cover, contents, where the reading starts. */
export function landmarksOf({ chapters, words }: EpubDocument): Landmark[] {
  const titles = { cover: words.cover, titlepage: words.titlePage, bodymatter: words.start } as const
  const first = (type: NonNullable<EpubChapter['landmark']>): Landmark[] =>
    chapters
      .filter(chapter => chapter.landmark === type)
      .slice(0, 1)
      .map(chapter => ({ type, href: chapter.file, title: titles[type] }))
  return [
    ...first('cover'),
    ...first('titlepage'),
    { type: 'toc', href: OWN_FILES.contents, title: words.contents },
    ...first('bodymatter'),
  ]
}
