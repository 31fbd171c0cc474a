import { flatten } from './blocks/flatten.js'
import { fold } from './blocks/fold.js'
import { nameHeadings } from './blocks/name-headings.js'
import { lineOf, parseBlocks } from './blocks/parse-blocks.js'
import { plain } from './blocks/plain.js'
import { resolveReferences } from './blocks/references.js'
import { toSections } from './blocks/sections.js'
import type { DeckFile, DeckPage } from './deck.js'
import type { Note } from './findings.js'
import { readFrontMatter } from './meta/front-matter.js'
import { createHeard } from './meta/heard.js'
import { cleanText } from './text/clean-text.js'
import { rewrite } from './text/rewrite.js'

/** Takes a file of a deck apart; null for one that cannot be parsed in time. */
export function readPage(file: DeckFile, note: Note): DeckPage | null {
  const text = cleanText(file.text, (control, line) => note('control characters', control, { file, line }))
  const written = text.split('\n')
  const lines = rewrite(text, (kind, line) => note(kind, written[line - 1] ?? '', { file, line }))
  const parsed = parseBlocks(lines)
  if (parsed === null) return null
  const heard = createHeard((said, line) => note('comments', said, { file, line }))
  const [first] = parsed
  const matter = readFrontMatter(first?.type === 'yaml' ? first.value : '', (key, line) =>
    note('front matter', key, { file, line }),
  )
  const { blocks, notes } = resolveReferences(parsed.filter(({ type }) => type !== 'yaml'))
  const folded = fold(blocks, heard.hear)
  const flat = flatten(folded, (kind, heading) => note(kind, plain(heading), { file, line: lineOf(heading) }))
  nameHeadings(flat)
  return {
    file,
    root: toSections(flat, file, note),
    matter: { ...matter, meta: merge(matter.meta, heard.meta()) },
    notes,
  }
}

function merge(a: DeckPage['matter']['meta'], b: DeckPage['matter']['meta']): DeckPage['matter']['meta'] {
  return { tags: [...new Set([...a.tags, ...b.tags])], level: a.level ?? b.level }
}
