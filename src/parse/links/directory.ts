import { slug as githubSlug } from 'github-slugger'
import type { Section } from '../adapters/guide-source.js'
import type { Outline } from '../identity/outline.js'
import type { Anchors } from '../identity/set-anchors.js'
import { asciiSlug } from '../text/ascii-slug.js'

/** Everything a link inside the guide may lead to, by the names it may be called. It is asked name by name: what was asked of it can be written down. */
export interface Directory {
  /** Question id → names of its headings. */
  questions: Pick<ReadonlyMap<string, Anchors>, 'get' | 'has'> & { keys(): Iterable<string> }
  /** Path of a file (in a single-file guide the slug of a heading) → id of its question. */
  paths: Pick<ReadonlyMap<string, string>, 'get'>
  /** Ids and paths of drafts that are left out. */
  drafts: Pick<ReadonlySet<string>, 'has'>
  /** Ids and paths of categories → id of their first question. */
  categories: Pick<ReadonlyMap<string, string>, 'get'>
}

/** Builds the directory of a guide; `anchorsOf` gives the heading names of a question. */
export function createDirectory(outline: Outline, anchorsOf: (id: string) => Anchors): Directory {
  const paths = outline.questions.flatMap(({ id, section }) =>
    namesOf(section).map((name): [string, string] => [name, id]),
  )
  const categories = outline.categories.flatMap(({ id, section, questions }): [string, string][] => {
    const first = questions[0]?.id ?? id
    const names = section.folder === null ? [id] : [id, section.folder, `${section.folder}/category.md`]
    return names.map(name => [name, first])
  })
  return {
    questions: new Map(outline.questions.map(({ id }) => [id, anchorsOf(id)])),
    paths: new Map(paths),
    drafts: new Set(outline.drafts.flatMap(({ id, path }) => [id, path])),
    categories: new Map(categories),
  }
}

function namesOf({ name, fragment }: Section): string[] {
  return name.from === 'heading'
    ? [githubSlug(name.text), asciiSlug(name.text) ?? name.text]
    : [fragment.path]
}
