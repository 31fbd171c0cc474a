/** The shipped guide as its files say it: nothing here comes from the product. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Nodes, Root, Yaml } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { parse } from 'yaml'

export interface SourceQuestion {
  id: string
  number: string
  /** Plain text, without the marks of Markdown. */
  title: string
  summary: string
  short: string | null
  /** Code as an edition shows it. */
  code: string[]
  /** Lines that rustdoc hides. */
  hidden: string[]
  paragraphs: string[]
  /** Ids of the questions it leads to. */
  leadsTo: string[]
}

export interface SourceCategory {
  id: string
  number: number
  title: string
  questions: SourceQuestion[]
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

export function readSource(guide: string): SourceCategory[] {
  const folders = readdirSync(guide)
    .filter(name => existsSync(join(guide, name, 'category.md')))
    .sort()
  return folders.map((folder, index) => {
    const files = readdirSync(join(guide, folder)).filter(name => /^\d.*\.md$/.test(name))
    return {
      id: withoutNumber(folder),
      number: index + 1,
      title: titleOf(read(join(guide, folder, 'category.md'))),
      questions: files
        .sort()
        .map((file, place) => readQuestion(join(guide, folder, file), `${index + 1}.${place + 1}`)),
    }
  })
}

function readQuestion(path: string, number: string): SourceQuestion {
  const tree = read(path)
  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml')
  const matter = parse(yaml?.value ?? '') as { summary: string; short?: string; related?: string[] }
  const blocks = all(tree, 'code')
  return {
    id: withoutNumber(path.replace(/^.*\//, '').replace(/\.md$/, '')),
    number,
    title: titleOf(tree),
    summary: textOf(withApostrophes(processor.parse(matter.summary))),
    short: matter.short === undefined ? null : textOf(withApostrophes(processor.parse(matter.short))),
    code: blocks.map(visible),
    hidden: blocks.filter(isRust).flatMap(block => block.value.split('\n').filter(isHidden)),
    paragraphs: all(tree, 'paragraph').map(node => textOf(node)),
    leadsTo: [...(matter.related ?? []), ...all(tree, 'link').flatMap(link => targetOf(link.url))],
  }
}

function read(path: string): Root {
  return withApostrophes(processor.parse(readFileSync(path, 'utf8')))
}

/** The one mark that the guide's authors type straight and a book sets curved, in text and not in code. */
function withApostrophes(tree: Root): Root {
  visit(tree, 'text', node => {
    node.value = node.value.replace(/(?<=\p{L})'(?=\p{L})|^'(?=s\b)|(?<=s)'(?=\s)/gu, '’')
  })
  return tree
}

function all<Type extends Nodes['type']>(tree: Root, type: Type): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = []
  visit(tree, type, node => void found.push(node as Extract<Nodes, { type: Type }>))
  return found
}

function titleOf(tree: Root): string {
  return textOf(all(tree, 'heading').find(heading => heading.depth === 1))
}

/** `move-copy-clone`, `#move-copy-clone`, `../01-x/02-move-copy-clone.md#heading`; an address outside leads to no question. */
function targetOf(url: string): string[] {
  if (/^[a-z]+:/.test(url)) return []
  const path = url.replace(/(.)#.*$/, '$1').replace(/^#/, '')
  return [withoutNumber(path.replace(/^.*\//, '').replace(/\.md$/, ''))]
}

function isRust(block: Code): boolean {
  return /^rust\b/.test(block.lang ?? '')
}

/** https://doc.rust-lang.org/rustdoc/write-documentation/documentation-tests.html#hiding-portions-of-the-example */
function isHidden(line: string): boolean {
  return /^\s*#(?: |$)/.test(line)
}

function visible(block: Code): string {
  if (!isRust(block)) return block.value
  const shown = block.value.split('\n').filter(line => !isHidden(line))
  return shown
    .map(line => line.replace(/^(\s*)##/, '$1#'))
    .join('\n')
    .trim()
}

function withoutNumber(name: string): string {
  return name.replace(/^\d+-/, '')
}
