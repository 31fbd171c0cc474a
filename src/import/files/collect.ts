import { posix } from 'node:path'
import { decodeText } from '../../parse/source/decode.js'
import type { SourceRoot } from '../../parse/source/root.js'
import { LIMITS } from '../../parse/text/limits.js'
import type { DeckFile } from '../deck.js'

/** What is about a repository and not of its deck. */
const ASIDE =
  /^(?:contributing|contributors|code[_-]of[_-]conduct|licen[cs]e|copying|changelog|history|security|support|authors|maintainers|roadmap|todo|pull_request_template|issue_template|summary|_sidebar|_navbar|_coverpage|agents|claude|translations)(?:[-_.].*)?\.(?:md|markdown)$/i
const FOLDERS = /^(?:[._].*|node_modules|vendor|dist|build|target|bower_components|__pycache__)$/i
const MARKDOWN = /\.(?:md|markdown|mdx)$/i

/** The Markdown files of a deck in their order, and those that are left out. */
export interface Collected {
  files: DeckFile[]
  left: string[]
}

/** Finds the Markdown files below a folder. A folder that is a guide of its own is none of the deck. */
export async function collectFiles(root: SourceRoot): Promise<Collected> {
  const paths: string[] = []
  const left: string[] = []
  const scan = async (folder: string): Promise<void> => {
    const entries = await root.list(folder)
    if (folder !== '' && entries.some(({ name }) => name === 'guide.yaml')) return
    for (const { name, kind } of entries) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (kind === 'folder' && !FOLDERS.test(name)) await scan(path)
      if (kind !== 'file' || !MARKDOWN.test(name) || /^[._]/.test(name)) continue
      if (ASIDE.test(name)) left.push(path)
      else paths.push(path)
    }
  }
  await scan('')
  const files: DeckFile[] = []
  for (const path of paths.sort(inOrder)) {
    const file = await readFile(root, path)
    if (file === null) left.push(path)
    else files.push(file)
  }
  return { files, left }
}

/** One Markdown file as a whole deck; null when it cannot be read as text. */
export async function readFile(root: SourceRoot, path: string): Promise<DeckFile | null> {
  const outcome = await root.read(path, LIMITS.text)
  if (!outcome.ok) return null
  const decoded = decodeText(outcome.bytes)
  return decoded.ok ? { path, shown: root.shown(path), text: decoded.text } : null
}

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** By folder and name, numbers by their value; a README or index before its neighbours. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let at = 0; ; at++) {
    const [one, other] = [left[at], right[at]]
    if (one === undefined || other === undefined) return left.length - right.length
    if (one === other) continue
    const first = rank(one, at === left.length - 1) - rank(other, at === right.length - 1)
    return first || natural.compare(one, other) || (one < other ? -1 : 1)
  }
}

function rank(name: string, isFile: boolean): number {
  return isFile && /^(?:readme|index|introduction)\.\w+$/i.test(name) ? 0 : 1
}

/** The name of a file or folder as words: without number, ending and hyphens. */
export function nameWords(path: string): string {
  const stem = posix.basename(path).replace(MARKDOWN, '')
  const bare =
    stem
      .replace(/^\d+[-_. ]+(?=.)/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || stem
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
