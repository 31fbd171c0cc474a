import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Imported, type ImportOptions, importDeck } from '../../src/import/index.js'
import { openRoot } from '../../src/parse/source/root.js'

/** A folder with these files, by path, that goes away with the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-deck-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** What is made of a deck: one text is a README, several files are a folder. */
export async function imported(
  deck: string | Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const folder = folderOf(typeof deck === 'string' ? { 'README.md': deck } : deck)
  const found = await importDeck({
    root: await openRoot(folder, folder),
    file: typeof deck === 'string' ? 'README.md' : null,
    name: 'Deck',
    shape: null,
    language: null,
    source: null,
    fill: { level: 'mid', tags: true },
    ...options,
  })
  if (found === null) throw new Error('There is no deck')
  return found
}

/** The titles of the questions, by category. */
export function outlineOf({ files }: Imported): Record<string, string[]> {
  const outline: Record<string, string[]> = {}
  let category = ''
  for (const { path, text } of files) {
    const title = /^# (.*)$/m.exec(text)?.[1] ?? ''
    if (path.endsWith('category.md')) category = title
    else if (path.endsWith('.md')) outline[category] = [...(outline[category] ?? []), title]
  }
  return outline
}

/** The text of the question with this title, its front matter left out. */
export function answerTo({ files }: Imported, title: string): string {
  const found = files.find(({ text }) => text.includes(`# ${title}\n`))
  return (found?.text.split(`# ${title}\n`)[1] ?? '').trim()
}
