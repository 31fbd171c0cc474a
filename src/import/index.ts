import type { Place } from '../model/message.js'
import type { SourceRoot } from '../parse/source/root.js'
import type { State } from './again/state.js'
import { sectionsIn } from './blocks/sections.js'
import type { DeckFile, DeckPage } from './deck.js'
import { collectFiles, nameWords, readFile } from './files/collect.js'
import { translationsAmong } from './files/set-aside.js'
import { createFindings, type Finding, type Note } from './findings.js'
import { finish } from './finish.js'
import { languageOf } from './language.js'
import { commonFolder, folderOf, mergePages } from './merge-pages.js'
import { pause } from './pause.js'
import { pictureAddresses } from './pictures/addresses.js'
import { openAlbum } from './pictures/album.js'
import { placePictures } from './pictures/place-picture.js'
import { readPage } from './read-page.js'
import { isFilePerQuestion, takeFilePerQuestion } from './shapes/file.js'
import type { Candidate, ForcedShape } from './shapes/shape.js'
import { type Taken, takePage } from './take-page.js'
import { type Fill, filesOf, type GuideFile } from './write/files-of.js'

export interface ImportOptions {
  /** Folder of the deck. */
  root: SourceRoot
  /** The one file of it that is read, inside the folder; null for all. */
  file: string | null
  /** What the deck is called when it does not say: the name of its folder. */
  name: string
  shape: ForcedShape | null
  /** BCP 47; null to find out. */
  language: string | null
  /** Address of the repository. */
  source: string | null
  fill: Fill
  /** What an earlier import of the deck has left. */
  previous?: State | null
  /** Ends the reading between two files or steps. */
  signal?: AbortSignal | undefined
}

export interface Imported {
  /** The deck, as people are shown it: the beginning of its first file. */
  place: Place
  files: GuideFile[]
  pictures: ReadonlyMap<string, Uint8Array>
  title: string
  questions: number
  categories: number
  findings: Finding[]
  /** How questions stand in the deck, the most frequent first. */
  shapes: string[]
  /** What else was tried, for a deck that fits no shape well. */
  tried: Candidate[]
  headings: { all: number; unexplained: number }
  /** Files in the form of a guide of ours: `#`, `##` and `###`. */
  isPlain: boolean
}

/** Reads a deck. Null when there is no Markdown in it. */
export async function importDeck(given: ImportOptions): Promise<Imported | null> {
  const options = { ...given, name: nameOf(given) }
  const { note, found: findings } = createFindings()
  const files = await filesOfDeck(options, note)
  const pages: DeckPage[] = []
  for (const file of files) {
    pages.push(...[readPage(file, note) ?? leftOut(file, note)].flat())
    await pause(options.signal)
  }
  if (pages.length === 0) return null
  const taken = takePages(pages, options, note)
  const found = mergePages(taken, note)
  const album = await openAlbum(picturesOf(pages), options.root)
  await pause(options.signal)
  const categories = finish(found, {
    note,
    picture: placePictures(album, note),
    source: options.source,
    previous: options.previous ?? null,
    pages,
  })
  await pause(options.signal)
  const title = (pages.length === 1 ? taken[0]?.title : null) ?? titleOf(taken, options)
  const language =
    options.language ?? pages[0]?.matter.language ?? languageOf(sampleOf(files), files[0]?.path ?? '')
  const guide = { title, language, categories }
  const place = { file: pages[0]?.file.shown ?? '', line: 1, column: 1 }
  return {
    place,
    files: filesOf(guide, options.fill),
    pictures: album.files,
    title,
    questions: categories.reduce((sum, { questions }) => sum + questions.length, 0),
    categories: categories.length,
    findings,
    shapes: shapesOf(taken),
    isPlain: taken.every(isPlain),
    tried: taken.flatMap(({ choice }) => choice.tried),
    headings: {
      all: taken.reduce((sum, { headings }) => sum + headings.all, 0),
      unexplained: taken.reduce((sum, { headings }) => sum + headings.unexplained, 0),
    },
  }
}

/** A file is called as it is, a README as its folder. */
function nameOf({ file, name }: ImportOptions): string {
  return file === null || /^(?:readme|index)\.\w+$/i.test(file) ? name : nameWords(file)
}

async function filesOfDeck({ root, file }: ImportOptions, note: Note): Promise<DeckFile[]> {
  if (file !== null) {
    const read = await readFile(root, file)
    return read === null ? [] : [read]
  }
  const { files, left } = await collectFiles(root)
  const translations = translationsAmong(files)
  for (const path of left) note('files', path, { file: { path, shown: root.shown(path), text: '' }, line: 1 })
  for (const translation of translations) note('files', translation.path, { file: translation, line: 1 })
  return files.filter(one => !translations.includes(one))
}

function leftOut(file: DeckFile, note: Note): DeckPage[] {
  note('files', file.path, { file, line: 1 })
  return []
}

/** Each file by its own shape, or one question a file. */
function takePages(pages: readonly DeckPage[], { shape, file, name }: ImportOptions, note: Note): Taken[] {
  const perFile = shape === null ? file === null && isFilePerQuestion(pages) : shape.name === 'file'
  if (perFile) {
    const above = commonFolder(pages.map(page => page.file))
    return pages.map(page => takeFilePerQuestion(page, folderOf(page.file, above) ?? name, note))
  }
  return pages.map(page => takePage(page, shape, file === null ? nameWords(page.file.path) : name, note))
}

function titleOf(taken: readonly Taken[], { name }: ImportOptions): string {
  const readme = taken.find(({ page }) => /^readme\.\w+$/i.test(page.file.path))
  return readme?.title ?? name
}

function sampleOf(files: readonly DeckFile[]): string {
  return files.map(({ text }) => text.slice(0, 20_000)).join('\n')
}

function picturesOf(pages: readonly DeckPage[]): { address: string; file: DeckFile }[] {
  return pages.flatMap(({ root, file, notes }) => {
    const nodes = sectionsIn(root).flatMap(({ heading, content }) => [
      ...(heading ? [heading] : []),
      ...content,
    ])
    return pictureAddresses([...nodes, ...notes]).map(address => ({ address, file }))
  })
}

function shapesOf(taken: readonly Taken[]): string[] {
  const counts = new Map<string, number>()
  for (const { choice, categories } of taken) {
    const count = categories.reduce((sum, { questions }) => sum + questions.length, 0)
    if (count > 0) counts.set(choice.taken.label, (counts.get(choice.taken.label) ?? 0) + count)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([label]) => label)
}

function isPlain({ choice: { taken }, page: { root } }: Taken): boolean {
  const [title, ...others] = root.kids
  const isOrdered = title?.depth === 1 && others.length === 0 && title.kids.every(({ depth }) => depth === 2)
  return (taken.name === 'heading' || taken.name === 'notes') && taken.depth === 3 && isOrdered
}
