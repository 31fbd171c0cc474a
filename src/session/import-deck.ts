import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { DEFAULTS } from '../config.js'
import { createMessage, UsageError } from '../diagnostics.js'
import { describeAgain } from '../import/again/describe.js'
import { planImport } from '../import/again/plan.js'
import { parseState, STATE_FILE, type State } from '../import/again/state.js'
import { type Imported, importDeck as read } from '../import/index.js'
import { pause } from '../import/pause.js'
import { describe, foundText } from '../import/report/describe.js'
import type { ForcedShape } from '../import/shapes/shape.js'
import type { Message } from '../model/message.js'
import { openRoot } from '../parse/source/root.js'
import { LIMITS } from '../parse/text/limits.js'
import { openOutput, removeFiles } from '../write/index.js'

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
  /** Ends the import before anything is in its place. */
  signal?: AbortSignal
}

export interface ImportResult {
  messages: Message[]
  /** `416 questions in 10 categories`, and how they stand in the deck. */
  found: string
  /** What has changed since the last import, a line for each kind; null for the first. */
  again: string[] | null
  /** Paths below the output folder. */
  written: string[]
}

/**
 * Reads a deck, a Markdown file or a folder of them, and writes it as the folder of a guide. What an earlier import has written is brought up to date:
 * ids stay, and so does what was changed by hand. Throws a UsageError when there is no deck, or when the output folder holds what no import has written,
 * or the deck is a guide; an InterruptedError when the signal aborts.
 */
export async function importDeck(request: ImportRequest): Promise<ImportResult> {
  const out = resolve(request.cwd, request.out)
  const texts = await textsIn(out, request.cwd)
  const written = texts.get(STATE_FILE)
  const previous = written === undefined ? null : parseState(written)
  if (previous === null && [...texts.keys()].some(path => /^guide\.yaml$|\/category\.md$/.test(path)))
    throw new UsageError(
      `The folder ${request.out} holds a guide that was not imported`,
      'Name another with --out, or remove it first.',
    )
  const imported = await readDeck(request, previous)
  const plan = planImport(imported.files, previous, texts)
  const encoder = new TextEncoder()
  const files = [
    ...[...plan.write].map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
    ...[...imported.pictures].map(([path, bytes]) => ({ path, bytes })),
  ]
  await pause(request.signal)
  if (!request.dryRun) await put(out, files, plan.remove, request.signal)
  return {
    messages: describe(imported).map(({ rule, place, text, hint }) => createMessage(rule, place, text, hint)),
    found: foundText(imported),
    again: previous === null ? null : describeAgain(plan.again),
    written: files.map(({ path }) => path).filter(path => path !== STATE_FILE),
  }
}

async function put(
  out: string,
  files: readonly { path: string; bytes: Uint8Array }[],
  gone: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const output = openOutput(out)
  try {
    await output.stage({ folder: null, files })
    await pause(signal)
    await output.commit()
  } finally {
    await output.discard()
  }
  await removeFiles(out, gone)
}

/** The texts of a guide as they are, by path; none where there is no folder. */
async function textsIn(out: string, cwd: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const found = await stat(out).catch(() => null)
  if (found === null || !found.isDirectory()) return texts
  const root = await openRoot(out, cwd)
  const scan = async (folder: string): Promise<void> => {
    for (const { name, kind } of await root.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (kind === 'folder' && folder === '' && !name.startsWith('.')) await scan(path)
      if (kind !== 'file' || !/\.(?:md|yaml|json)$/.test(name)) continue
      const outcome = await root.read(path, LIMITS.text)
      if (outcome.ok) texts.set(path, new TextDecoder().decode(outcome.bytes))
    }
  }
  await scan('')
  return texts
}

async function readDeck(
  { deck, out, cwd, shape, language, source, signal }: ImportRequest,
  previous: State | null,
): Promise<Imported> {
  const path = resolve(cwd, deck)
  const found = await stat(path).catch(() => null)
  const isFile = found?.isFile() === true
  if (found === null || !(isFile || found.isDirectory()))
    throw new UsageError(`There is no deck at \`${deck}\``, 'Name a Markdown file, or a folder of them.')
  const root = await openRoot(isFile ? dirname(path) : path, cwd)
  if (!isFile && (await root.list('')).some(({ name }) => name === 'guide.yaml'))
    throw new UsageError(
      `The folder ${deck} is a guide already`,
      'Build it, or name the deck it was made of.',
    )
  if (!isFile && path === resolve(cwd, out))
    throw new UsageError(
      `The guide would stand among the files of the deck in ${deck}`,
      'Name another folder with --out.',
    )
  const outcome = isFile ? await root.read(basename(path), LIMITS.text) : null
  if (outcome?.ok === false)
    throw new UsageError(`The deck \`${deck}\` cannot be read: ${outcome.detail ?? outcome.reason}`)
  const imported = await read({
    root,
    file: isFile ? basename(path) : null,
    name: basename(root.absolute),
    shape,
    language,
    source,
    fill: { level: DEFAULTS.importedLevel, tags: true },
    previous,
    signal,
  })
  if (imported === null || imported.questions === 0)
    throw new UsageError(
      `There are no questions in \`${deck}\``,
      'Name a Markdown file, or a folder of them.',
    )
  return imported
}
