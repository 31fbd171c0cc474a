import type { Root, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { Reader } from '../markdown/reader.js'
import { readText } from '../source/read-text.js'
import type { SourceRoot } from '../source/root.js'
import { type Fragment, fileFragment, innerFragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { plainText } from '../tree/plain-text.js'
import { footnotesOf, withOwnFootnotes } from './footnotes.js'
import type { CategorySection, GuideSource, Section } from './guide-source.js'
import { definitionsOf } from './read-section.js'
import { type Part, splitAtHeadings } from './split-at-headings.js'

/** Reads one Markdown file as a guide: `#` its title, `##` categories, `###` questions, a `yaml` block below a heading its front matter. */
export async function readSingleFile(
  root: SourceRoot,
  path: string,
  name: string,
  report: Report,
  reader: Reader,
): Promise<GuideSource> {
  const file = await readText(root, name, report)
  const tree: Root = file ? reader.recall(file, report) : { type: 'root', children: [] }
  const fragment = file ?? fileFragment(name, root.shown(name), '')
  const { opening, parts } = splitAtHeadings(tree, fragment, file ? report : () => {})
  const toSection = sectionMaker(tree, fragment)
  const introduction = introductionOf(opening, toSection)
  const categories: CategorySection[] = []
  for (const part of parts) {
    if (part.heading.depth === 2) categories.push({ ...toSection(part), folder: null, questions: [] })
    else categories.at(-1)?.questions.push(toSection(part))
  }
  const settings = settingsOf(tree, opening, fragment, report)
  const place = fragment.place()
  return {
    root,
    path,
    place,
    settings,
    fallback: fallbackOf(opening),
    introduction,
    categories,
    isLost: file === null,
    strict: false,
  }
}

/** The title is the heading, the description the first paragraph below it. */
function fallbackOf({ heading, children }: Part): GuideSource['fallback'] {
  const paragraph = children.find(node => node.type === 'paragraph')
  return {
    title: (heading && plain(heading)) || 'Untitled',
    description: paragraph ? plainText(paragraph).trim() : null,
  }
}

/** All that stands between the title and the first category; null when there is nothing to read. */
function introductionOf(opening: Part, toSection: (part: Part) => Section): Section | null {
  const section = { ...toSection(opening), heading: null, depth: 1 }
  return section.children.every(({ type }) => type === 'definition' || type === 'footnoteDefinition')
    ? null
    : section
}

function sectionMaker(tree: Root, fragment: Fragment): (part: Part) => Section {
  const definitions = definitionsOf(tree)
  const footnotes = footnotesOf(tree)
  return ({ heading, children, source }) => ({
    fragment,
    isMarkdown: true,
    tree,
    source,
    name: { text: heading ? plain(heading) : '', from: 'heading' },
    frontMatter: frontMatterOf(children, fragment),
    lost: 'nothing',
    heading,
    children: withOwnFootnotes(isFrontMatter(children[0]) ? children.slice(1) : children, footnotes),
    definitions,
    depth: heading?.depth ?? 1,
    kept: null,
  })
}

function settingsOf(tree: Root, opening: Part, fragment: Fragment, report: Report): Fragment | null {
  const block = frontMatterOf(opening.children, fragment)
  const first = tree.children[0]
  if (first?.type !== 'yaml' || !first.position) return block
  if (block)
    report(
      'settings-yaml',
      block.place(),
      'The settings stand twice',
      'Keep one block, at the top or below the title.',
    )
  return innerFragment(fragment, first.value, { line: first.position.start.line + 1, column: 1 })
}

/** A plain `yaml` fence directly below a heading; one with attributes or a parenthesis is an ordinary code block. */
function isFrontMatter(node: RootContent | undefined): boolean {
  return node?.type === 'code' && node.lang === 'yaml' && !node.meta
}

function frontMatterOf(children: RootContent[], fragment: Fragment): Fragment | null {
  const first = children[0]
  if (first?.type !== 'code' || !isFrontMatter(first) || !first.position) return null
  const { line, column } = first.position.start
  return innerFragment(fragment, first.value, { line: line + 1, column })
}
