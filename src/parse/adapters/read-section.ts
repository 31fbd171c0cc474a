import type { Definition, Heading, Root, RootContent } from 'mdast'
import { createReader, type Reader } from '../markdown/reader.js'
import { type Fragment, fileFragment, innerFragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { nodesOf } from '../tree/nodes-of.js'
import type { Section } from './guide-source.js'

/** Reads a Markdown file that is one section: front matter, one `# Title`, the text. Reports a missing or late title. */
export function readSection(
  fragment: Fragment,
  name: Section['name'],
  report: Report,
  reader: Reader = createReader(),
): Section {
  const root = reader.read(fragment, report)
  const at = root.children.findIndex(isTitle)
  const title = root.children[at]
  const unclosed = root.children[0]?.type !== 'yaml' && /^---[ \t]*\n/.test(fragment.source)
  if (unclosed) {
    const hint = 'End it with a line `---`.'
    report('front-matter-yaml', fragment.place(), 'The front matter is not closed', hint)
  }
  return {
    fragment,
    isMarkdown: true,
    tree: root,
    source: fragment.source,
    name,
    frontMatter: frontMatterOf(root, fragment),
    lost: unclosed ? 'front matter' : 'nothing',
    heading: title?.type === 'heading' ? title : checkTitle(root, fragment, report),
    children: content(root, at, fragment, unclosed ? () => {} : report),
    definitions: definitionsOf(root),
    depth: 1,
    kept: null,
  }
}

/** Stands for a file that could not be read: links to it are not dead, and it is left out. */
export function lostSection(path: string, shown: string, name: Section['name']): Section {
  const fragment = fileFragment(path, shown, '')
  return {
    fragment,
    isMarkdown: true,
    tree: null,
    source: '',
    name,
    frontMatter: null,
    lost: 'everything',
    heading: null,
    children: [],
    definitions: new Map(),
    depth: 1,
    kept: null,
  }
}

/** Every link definition of a tree; the first of a name counts, as in CommonMark. */
export function definitionsOf(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  for (const node of nodesOf(root, 'definition')) {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  }
  return definitions
}

function isTitle(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 1
}

function frontMatterOf(root: Root, fragment: Fragment): Fragment | null {
  const first = root.children[0]
  if (first?.type !== 'yaml' || !first.position) return null
  return innerFragment(fragment, first.value, { line: first.position.start.line + 1, column: 1 })
}

function checkTitle(root: Root, fragment: Fragment, report: Report): null {
  const first = root.children.find(node => node.type !== 'yaml')
  const place = fragment.place(first?.position?.start)
  report('title-missing', place, 'The file has no title', 'Begin the text with a heading `# …`.')
  return null
}

function content(root: Root, at: number, fragment: Fragment, report: Report): RootContent[] {
  const before = root.children.slice(0, Math.max(at, 0)).filter(isContent)
  if (before[0]) {
    const place = fragment.place(before[0].position?.start)
    report('title-missing', place, 'Text stands before the title', 'Move it below the heading `# …`.')
  }
  return [...before, ...root.children.slice(at + 1).filter(node => node.type !== 'yaml')]
}

function isContent(node: RootContent): boolean {
  const silent = ['yaml', 'definition', 'footnoteDefinition']
  return !silent.includes(node.type) && !(node.type === 'html' && node.value.startsWith('<!--'))
}
