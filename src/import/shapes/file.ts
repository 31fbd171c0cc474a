import { posix } from 'node:path'
import type { Heading, RootContent } from 'mdast'
import { plain } from '../blocks/plain.js'
import { blocksOf, sectionsIn } from '../blocks/sections.js'
import type { DeckPage, Section } from '../deck.js'
import { nameWords } from '../files/collect.js'
import type { Note } from '../findings.js'
import type { Taken } from '../take-page.js'
import { isAsking, isNumbered, withoutNumber } from '../words/asks.js'
import { factsOf } from './facts.js'
import type { Candidate } from './shape.js'
import { createSink } from './sink.js'

/** Whether most files of a folder are one question each: by their name, or by what little stands in them. */
export function isFilePerQuestion(pages: readonly DeckPage[]): boolean {
  const rest = pages.filter(({ file }) => !/^readme\./i.test(posix.basename(file.path)))
  return rest.length >= 2 && rest.filter(isOneQuestion).length / rest.length > 0.5
}

function isOneQuestion({ file, root, matter }: DeckPage): boolean {
  const name = nameWords(file.path)
  if (name.length > 12 && name.includes(' ') && isAsking(name)) return true
  const [only, ...more] = root.kids
  if (matter.title !== null && isAsking(matter.title) && !holdsMore(root.kids)) return true
  if (only === undefined || more.length > 0 || holdsMore(only.kids)) return false
  const isTopic = only.kids.length === 1 && only.content.length === 0
  return isAsking(only.title) || isTopic
}

/** Whether questions stand in sections. */
function holdsMore(kids: readonly Section[]): boolean {
  const numbered = kids.filter(({ title }) => isNumbered(title) && isAsking(title)).length
  const answered = kids.filter(({ content }) => content.some(({ type }) => type === 'details')).length
  const asking = kids.filter(({ title }) => isAsking(title)).length
  return numbered > 3 || answered > 2 || asking > 2
}

/** Takes a file as one question: its title in front matter or its first heading that asks, else its name when that asks, else its heading. */
export function takeFilePerQuestion(page: DeckPage, category: string, note: Note): Taken {
  const { root, file, matter } = page
  const facts = factsOf(root)
  const candidate: Candidate = {
    name: 'file',
    depth: null,
    count: 1,
    holds: true,
    label: 'one question a file',
  }
  const sink = createSink(page, null, category, note)
  const { heading, content } = questionOf(page)
  const isMeant = content.length > 0 || heading.children.length > 0
  if (matter.title !== null && !plain(heading).includes(matter.title))
    note('front matter', `title: ${matter.title}`, { file, line: 1 })
  if (isReadme(page)) sink.leave('text', plain(heading), content, 1)
  else if (isMeant) {
    const names = root.kids[0]?.heading?.data?.names ?? []
    sink.question(heading.children, content, root, names)
  }
  return {
    page,
    title: isReadme(page) ? (root.kids[0]?.title ?? null) : null,
    categories: sink.categories,
    choice: { tried: [candidate], taken: candidate },
    isAnswer: facts.isAnswer,
    headings: { all: sectionsIn(root).length - 1, unexplained: 0 },
  }

  function isReadme({ file: { path } }: DeckPage): boolean {
    return /^readme\.\w+$/i.test(posix.basename(path)) && !isAsking(root.kids[0]?.title ?? '')
  }

  function questionOf({ root: { kids, content: before } }: DeckPage): {
    heading: Heading
    content: RootContent[]
  } {
    const [first, ...others] = kids
    const [inner, ...rest] = first?.kids ?? []
    const name = nameWords(file.path)
    const given = matter.title
    if (given !== null && isAsking(given) && !isAsking(first?.depth === 1 ? first.title : '')) {
      const [above, inside] = first?.depth === 1 ? [topic(first, given), below(first)] : [[], []]
      const after = first?.depth === 1 ? others : kids
      return {
        heading: headingOf(given),
        content: [...above, ...before, ...inside, ...after.flatMap(blocksOf)],
      }
    }
    if (first === undefined) return { heading: headingOf(name), content: [...before] }
    const after = [...before, ...others.flatMap(blocksOf)]
    const isTopic = !isAsking(withoutNumber(first.title)) && first.content.length === 0
    if (isTopic && inner !== undefined && isAsking(inner.title))
      return { heading: own(inner), content: [...below(inner), ...rest.flatMap(blocksOf), ...after] }
    if (isAsking(name) && !isAsking(first.title))
      return { heading: headingOf(name), content: [...topic(first, name), ...below(first), ...after] }
    return { heading: own(first), content: [...below(first), ...after] }
  }
}

/** A heading that says more than the name of the file stays in the answer. */
function topic(section: Section, name: string): RootContent[] {
  const isSaid = name.toLowerCase().includes(section.title.toLowerCase())
  return isSaid || !section.heading
    ? []
    : [{ type: 'paragraph', children: [{ type: 'strong', children: section.heading.children }] }]
}

function below({ content, kids }: Section): RootContent[] {
  return [...content, ...kids.flatMap(blocksOf)]
}

function own({ heading, title }: Section): Heading {
  return heading ?? headingOf(title)
}

function headingOf(text: string): Heading {
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: text }] }
}
