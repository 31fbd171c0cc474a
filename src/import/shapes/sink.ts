import type { PhrasingContent, RootContent } from 'mdast'
import { lineOf } from '../blocks/parse-blocks.js'
import { plain, words } from '../blocks/plain.js'
import type { DeckCategory, DeckFile, DeckPage, DeckQuestion, Meta, Section } from '../deck.js'
import type { FindingKind, Note } from '../findings.js'
import { levelBySigns, levelOf } from '../meta/levels.js'
import { isApart } from '../words/apart.js'
import { numberLength, withoutNumber } from '../words/asks.js'

/** Takes what a shape finds in a file, in order. */
export interface Sink {
  question(title: readonly PhrasingContent[], content: RootContent[], under: Section, names?: string[]): void
  /** Text that stands over the questions of a section. */
  introduction(content: RootContent[], section: Section): void
  /** Adds to the question before; false when there is none. */
  join(content: RootContent[]): boolean
  /** What is left out, under its name. */
  leave(kind: FindingKind, title: string, content: readonly RootContent[], line: number): void
  categories: DeckCategory[]
  /** Sections whose heading is the name of a category, or a part of it. */
  named: ReadonlySet<Section>
}

/** A sink for one file. Its questions without a section of their own stand in a category called `fallback`; the `title` section is none. */
export function createSink(page: DeckPage, title: Section | null, fallback: string, note: Note): Sink {
  const categories: DeckCategory[] = []
  const { file, matter } = page
  const named = new Set<Section>()
  const categoryOf = (section: Section): DeckCategory => {
    for (let at: Section | null = section; at !== null; at = at.parent) named.add(at)
    const path = pathOf(section, title)
    const name = path.map(cleanTitle).slice(-3).join(' · ') || fallback
    const last = categories.at(-1)
    if (last?.title === name) return last
    const { origin } = section
    for (const part of path.slice(0, -3)) note('sections', part, origin)
    for (const part of path) {
      const length = numberLength(part)
      if (length > 0) note('numbers', part.slice(0, length), origin)
    }
    const names = section.heading?.data?.names ?? []
    const made = { title: name, introduction: [], names: [...names], questions: [], origin }
    categories.push(made)
    return made
  }
  return {
    categories,
    named,
    question: (children, content, under, names = []) => {
      const category = categoryOf(under)
      category.questions.push(
        makeQuestion(children, content, names, metaOf(children, under, matter.meta), file),
      )
    },
    introduction: (content, section) => void categoryOf(section).introduction.push(...content),
    join: content => {
      const last = categories.at(-1)?.questions.at(-1)
      last?.content.push(...content)
      return last !== undefined
    },
    leave: (kind, name, content, line) => {
      const text = [name, words(content)].filter(part => part !== '').join(': ')
      if (text !== '') note(kind, text, { file, line })
    },
  }
}

function makeQuestion(
  children: readonly PhrasingContent[],
  content: RootContent[],
  names: string[],
  meta: Meta,
  file: DeckFile,
): DeckQuestion {
  return { title: [...children], content, names, meta, origin: { file, line: lineOf(children[0]) } }
}

/** The level by signs in the title, by the sections above, by the file. */
function metaOf(children: readonly PhrasingContent[], under: Section, meta: Meta): Meta {
  const above = [under, under.parent].map(section => (section === null ? null : levelOf(section.title)))
  return {
    tags: meta.tags,
    level: levelBySigns(plain(children)) ?? meta.level ?? above.find(Boolean) ?? null,
  }
}

/** The titles from the outermost section in, without that of the deck and of what is about the deck. */
function pathOf(section: Section, title: Section | null): string[] {
  const path: string[] = []
  for (let at: Section | null = section; at?.heading; at = at.parent)
    if (!isApart(at.title) && at !== title) path.unshift(at.title)
  return path
}

/** A title of a section without number, arrows and colon. */
export function cleanTitle(title: string): string {
  const bare = withoutNumber(title.replace(/\[?\[?[↑⬆]\]?\]?/gu, '').trim())
  const whole = (bare || title).trim()
  return (/[:：]$/.test(whole) ? whole.slice(0, -1).trim() : whole) || title
}
