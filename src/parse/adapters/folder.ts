import type { Reader } from '../markdown/reader.js'
import type { Entry } from '../source/outcome.js'
import { readText } from '../source/read-text.js'
import type { SourceRoot } from '../source/root.js'
import { LIMITS } from '../text/limits.js'
import type { Report } from '../text/report.js'
import { byNumberAndName, splitName } from '../text/split-name.js'
import type { GuideSource } from './guide-source.js'
import { type FoundFile, findFile } from './read-file.js'

export const SETTINGS = 'guide.yaml'
const CATEGORY = 'category.md'

/** Reads a folder as a guide: guide.yaml, and a category for each folder that has a category.md. */
export async function readFolder(
  root: SourceRoot,
  path: string,
  report: Report,
  reader: Reader,
): Promise<GuideSource> {
  const settings = await readText(root, SETTINGS, report)
  const files: FoundCategory[] = []
  for (const entry of await contentOf(root, '')) {
    const category = entry.kind === 'file' ? null : await readCategory(root, entry, report, reader)
    if (category) files.push(category)
    else if (entry.kind === 'file' && isMisplaced(entry.name, /\.(?:md|markdown)$/i)) {
      reportMisplaced(root, entry.name, report)
    }
  }
  await reader.ahead(
    files.flatMap(({ file, questions }) => [file, ...questions]).flatMap(({ fragment }) => fragment ?? []),
  )
  const categories = files.map(({ folder, file, questions }) => ({
    ...file.section(),
    folder,
    questions: questions.map(question => question.section()),
  }))
  const place = { file: root.shown(SETTINGS), line: 1, column: 1 }
  const fallback = { title: 'Untitled', description: null }
  return {
    root,
    path,
    place,
    settings,
    fallback,
    introduction: null,
    categories,
    isLost: false,
    strict: true,
  }
}

interface FoundCategory {
  folder: string
  file: FoundFile
  questions: FoundFile[]
}

async function readCategory(
  root: SourceRoot,
  folder: Entry,
  report: Report,
  reader: Reader,
): Promise<FoundCategory | null> {
  const { name } = folder
  const place = { file: root.shown(name), line: 1, column: 1 }
  if (folder.kind === 'outside') {
    const text = `\`${name}\` is a link that leads out of the guide`
    report('file-outside', place, text, 'Copy the folder into the guide.')
    return null
  }
  const entries = await root.list(name)
  if (folder.kind !== 'folder' || isCrate(entries)) return null
  if (!entries.some(entry => entry.name === CATEGORY)) {
    await reportFolder(root, name, report)
    return null
  }
  const stem = { text: splitName(name).name, from: 'folder' as const }
  const file = await findFile(root, `${name}/${CATEGORY}`, stem, report, reader)
  return { folder: name, file, questions: await readQuestions(root, name, report, reader) }
}

async function readQuestions(
  root: SourceRoot,
  folder: string,
  report: Report,
  reader: Reader,
): Promise<FoundFile[]> {
  const questions: FoundFile[] = []
  for (const { name, kind } of await contentOf(root, folder)) {
    const path = `${folder}/${name}`
    if (kind === 'folder') await reportFolder(root, path, report)
    else if (isQuestion(name)) {
      const stem = splitName(name.slice(0, -'.md'.length)).name
      questions.push(await findFile(root, path, { text: stem, from: 'file' }, report, reader))
    } else if (isMisplaced(name, /\.(?:markdown|mdown|mkd|MD)$/)) reportMisplaced(root, path, report)
  }
  return questions
}

/** A folder whose Markdown files would be left out: an error when they are questions. Folders of fonts, pictures or a theme hold none. */
async function reportFolder(root: SourceRoot, path: string, report: Report): Promise<void> {
  const entries = await root.list(path)
  if (isCrate(entries)) return
  if (entries.some(({ name }) => name === SETTINGS)) {
    const own = 'Build it by itself, or begin the name of the folder with `_`.'
    report(
      'folder-ignored',
      { file: root.shown(path), line: 1, column: 1 },
      `\`${path}\` is a guide of its own and is left out`,
      own,
    )
    return
  }
  const files = entries.filter(({ name }) => isQuestion(name))
  const folders = entries.filter(({ kind, name }) => kind === 'folder' && !/^[._]/.test(name))
  if (files.length === 0) {
    for (const { name } of folders) await reportFolder(root, `${path}/${name}`, report)
    return
  }
  const place = { file: root.shown(path), line: 1, column: 1 }
  const hint = path.includes('/')
    ? 'Questions stand in the folder of their category; begin the name of other folders with `_`.'
    : `Add \`${path}/${CATEGORY}\` with a \`# Title\`, or begin the name of the folder with \`_\`.`
  if (await holdQuestions(root, path, files))
    report(
      'category-missing',
      place,
      `\`${path}\` holds questions and is no category: they are left out`,
      hint,
    )
  else report('folder-ignored', place, `\`${path}\` is no category: its Markdown files are left out`, hint)
}

/** Whether some of these files are questions: by their number, that of their folder, or front matter. */
async function holdQuestions(root: SourceRoot, path: string, files: Entry[]): Promise<boolean> {
  if (isNumbered(path.slice(path.lastIndexOf('/') + 1)) || files.some(({ name }) => isNumbered(name)))
    return true
  for (const { name } of files) {
    const outcome = await root.read(`${path}/${name}`, LIMITS.text)
    if (outcome.ok && Buffer.from(outcome.bytes.subarray(0, 4)).toString() === '---\n') return true
  }
  return false
}

function reportMisplaced(root: SourceRoot, path: string, report: Report): void {
  const hint = 'A question is a file `NN-name.md` in the folder of its category.'
  report('file-ignored', { file: root.shown(path), line: 1, column: 1 }, `\`${path}\` is left out`, hint)
}

async function contentOf(root: SourceRoot, folder: string): Promise<Entry[]> {
  const entries = await root.list(folder)
  return entries.filter(({ name }) => !/^[._]/.test(name)).sort((a, b) => byNumberAndName(a.name, b.name))
}

function isCrate(entries: Entry[]): boolean {
  return entries.some(({ name }) => name === 'Cargo.toml')
}

function isQuestion(name: string): boolean {
  return name.endsWith('.md') && name !== CATEGORY && name.toLowerCase() !== 'readme.md'
}

/** A numbered Markdown file where none is looked for. */
function isMisplaced(name: string, ending: RegExp): boolean {
  return isNumbered(name) && ending.test(name)
}

function isNumbered(name: string): boolean {
  return splitName(name).order !== Number.POSITIVE_INFINITY
}
