import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { DEFAULTS } from '../config.js'
import { createMessage, UsageError } from '../diagnostics.js'
import { type Imported, importDeck as read } from '../import/index.js'
import { describe, foundText } from '../import/report/describe.js'
import type { ForcedShape } from '../import/shapes/shape.js'
import type { Message } from '../model/message.js'
import { openRoot } from '../parse/source/root.js'
import { openOutput } from '../write/index.js'

/** What `import` takes; paths are relative to `cwd`. */
export interface ImportRequest {
  deck: string
  out: string
  cwd: string
  shape: ForcedShape | null
  language: string | null
  source: string | null
  /** Nothing is written. */
  dryRun: boolean
}

export interface ImportResult {
  messages: Message[]
  /** `416 questions in 10 categories`, and how they stand in the deck. */
  found: string
  questions: number
  /** Paths below the output folder. */
  written: string[]
}

/**
 * Reads a deck, a Markdown file or a folder of them, and writes it as the folder of a guide. Throws a UsageError when there is no deck, or when the
 * output folder holds what no import has written.
 */
export async function importDeck(request: ImportRequest): Promise<ImportResult> {
  const out = resolve(request.cwd, request.out)
  const imported = await readDeck(request)
  const messages = describe(imported).map(({ rule, place, text, hint }) =>
    createMessage(rule, place, text, hint),
  )
  const files = [
    ...imported.files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
    ...[...imported.pictures].map(([path, bytes]) => ({ path, bytes })),
  ]
  if (!request.dryRun) {
    await refuseUsed(out, request.out)
    const output = openOutput(out)
    try {
      await output.stage({ folder: null, files })
      await output.commit()
    } finally {
      await output.discard()
    }
  }
  return {
    messages,
    found: foundText(imported),
    questions: imported.questions,
    written: files.map(({ path }) => path),
  }
}

async function readDeck({ deck, cwd, shape, language, source }: ImportRequest): Promise<Imported> {
  const path = resolve(cwd, deck)
  const found = await stat(path).catch(() => null)
  const isFile = found?.isFile() === true
  if (found === null || !(isFile || found.isDirectory()))
    throw new UsageError(`There is no deck at \`${deck}\``, 'Name a Markdown file, or a folder of them.')
  const root = await openRoot(isFile ? dirname(path) : path, cwd)
  const imported = await read({
    root,
    file: isFile ? basename(path) : null,
    name: basename(root.absolute),
    shape,
    language,
    source,
    fill: { level: DEFAULTS.importedLevel, tags: true },
  })
  if (imported === null || imported.questions === 0)
    throw new UsageError(
      `There are no questions in \`${deck}\``,
      'Name a Markdown file, or a folder of them.',
    )
  return imported
}

async function refuseUsed(out: string, shown: string): Promise<void> {
  const guide = await stat(join(out, 'guide.yaml')).catch(() => null)
  if (guide !== null)
    throw new UsageError(`The folder ${shown} holds a guide`, 'Name another with --out, or remove it first.')
}
