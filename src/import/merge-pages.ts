import { posix } from 'node:path'
import { originOf } from './blocks/origin-of.js'
import { words } from './blocks/plain.js'
import type { DeckCategory, DeckFile } from './deck.js'
import { nameWords } from './files/collect.js'
import type { Note } from './findings.js'
import type { Found } from './finish.js'
import type { Taken } from './take-page.js'

/** The categories of all files; those of the same name are one. Text that belongs to no question is told. */
export function mergePages(taken: readonly Taken[], note: Note): Found[] {
  const found: Found[] = []
  for (const one of taken) {
    const filled = one.categories.filter(({ questions }) => questions.length > 0)
    for (const category of one.categories) {
      const isOwn = taken.length === 1 || one.choice.taken.name === 'file'
      const title = isOwn ? category.title : titleIn(one, category, taken)
      const questions = category.questions.map(question => ({ question, taken: one }))
      const same = found.find(other => other.category.title === title)
      if (questions.length === 0) {
        const only = taken.length === 1 && filled.length === 1 ? filled[0] : undefined
        const below = filled.find(other => other.title.startsWith(`${category.title} · `))
        const home = only ?? below
        if (home) home.introduction.unshift(...category.introduction)
        else tellText(category, [...filled.map(other => other.title), one.title ?? ''], note)
      } else if (same) {
        same.category.introduction.push(...category.introduction)
        same.questions.push(...questions)
      } else found.push({ category: { ...category, title }, taken: one, questions })
    }
  }
  return found
}

/** Files that stand alone in their folder are called as it. */
function titleIn({ page, title }: Taken, category: DeckCategory, all: readonly Taken[]): string {
  const folder = folderOf(page.file)
  const isAlone = all.filter(other => folderOf(other.page.file) === folder).length === 1
  const own = (isAlone ? folder : null) ?? title ?? nameWords(page.file.path)
  return category.title === (title ?? nameWords(page.file.path)) ? own : `${own} · ${category.title}`
}

/** What stands below no question, with the title above it where that is in none of those that stay. */
function tellText({ title, introduction, origin }: DeckCategory, kept: readonly string[], note: Note): void {
  if (!kept.some(other => other.includes(title))) note('sections', title, origin)
  for (const block of introduction) {
    const text = words([block])
    if (text !== '') note('text', text, originOf(block, origin))
  }
}

/** The folder of a file in words, without so many of the outermost; null for the root. */
export function folderOf(file: DeckFile, above = 0): string | null {
  const folder = posix.dirname(file.path)
  return folder === '.' ? null : folder.split('/').slice(above).map(nameWords).join(' / ') || null
}

/** How many folders all files lie in that lie in any, such as `docs`, and below which each has one of its own. */
export function commonFolder(files: readonly DeckFile[]): number {
  const paths = files.map(({ path }) => path.split('/').slice(0, -1)).filter(path => path.length > 0)
  const [first = []] = paths
  const differs = first.findIndex((name, at) =>
    paths.some(path => path.length <= at + 1 || path[at] !== name),
  )
  return Math.max(differs, 0)
}
