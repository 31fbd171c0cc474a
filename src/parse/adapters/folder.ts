import { byNumberAndName, splitName } from '../identity/split-name.js'
import type { Report } from '../report.js'
import type { Entry } from '../source/outcome.js'
import { readText } from '../source/read-text.js'
import type { SourceRoot } from '../source/root.js'
import type { CategorySection, GuideSource, Section } from './guide-source.js'
import { readSection } from './read-section.js'

export const SETTINGS = 'guide.yaml'
const CATEGORY = 'category.md'

/** Reads a folder as a guide: guide.yaml, and a category for each folder that has a category.md. */
export async function readFolder(root: SourceRoot, path: string, report: Report): Promise<GuideSource> {
  const settings = await readText(root, SETTINGS, report)
  const categories: CategorySection[] = []
  for (const folder of await contentOf(root, '')) {
    const category = folder.kind === 'file' ? null : await readCategory(root, folder, report)
    if (category) categories.push(category)
  }
  const place = { file: root.shown(SETTINGS), line: 1, column: 1 }
  const fallback = { title: 'Untitled', description: null }
  return { root, path, place, settings, fallback, categories, strict: true }
}

async function readCategory(
  root: SourceRoot,
  folder: Entry,
  report: Report,
): Promise<CategorySection | null> {
  const { name } = folder
  const place = { file: root.shown(name), line: 1, column: 1 }
  if (folder.kind === 'outside') {
    report(
      'file-outside',
      place,
      `\`${name}\` is a link that leads out of the guide`,
      'Copy the folder into the guide.',
    )
    return null
  }
  const entries = await root.list(name)
  if (folder.kind !== 'folder' || entries.some(entry => entry.name === 'Cargo.toml')) return null
  if (!entries.some(entry => entry.name === CATEGORY)) {
    const hint = `Add \`${name}/${CATEGORY}\` with a \`# Title\`, or begin the folder's name with \`_\`.`
    report('folder-ignored', place, `\`${name}\` is not a category: it has no ${CATEGORY}`, hint)
    return null
  }
  const introduction = await readText(root, `${name}/${CATEGORY}`, report)
  if (!introduction) return null
  const section = readSection(introduction, { text: splitName(name).name, from: 'folder' }, report)
  return { ...section, folder: name, questions: await readQuestions(root, name, report) }
}

async function readQuestions(root: SourceRoot, folder: string, report: Report): Promise<Section[]> {
  const questions: Section[] = []
  for (const { name } of (await contentOf(root, folder)).filter(entry => isQuestion(entry.name))) {
    const fragment = await readText(root, `${folder}/${name}`, report)
    const stem = splitName(name.slice(0, -'.md'.length)).name
    if (fragment) questions.push(readSection(fragment, { text: stem, from: 'file' }, report))
  }
  return questions
}

async function contentOf(root: SourceRoot, folder: string): Promise<Entry[]> {
  const entries = await root.list(folder)
  return entries.filter(({ name }) => !/^[._]/.test(name)).sort((a, b) => byNumberAndName(a.name, b.name))
}

function isQuestion(name: string): boolean {
  return name.endsWith('.md') && name !== CATEGORY && name.toLowerCase() !== 'readme.md'
}
