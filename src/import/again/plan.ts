import type { GuideFile } from '../write/files-of.js'
import { formatState, hashOf, STATE_FILE, type State, type StateEntry } from './state.js'

/** What became of the questions since the last import, by id. */
export interface Again {
  added: string[]
  changed: string[]
  gone: string[]
  /** Changed in the deck and by hand: the hand's text stays, the deck's lies beside it. */
  both: string[]
  /** Gone from the deck and changed by hand: they stay. */
  orphaned: string[]
}

export interface Plan {
  /** Texts to be written, by path. */
  write: Map<string, string>
  /** Paths that are no longer used. */
  remove: string[]
  again: Again
}

/**
 * What is to be done to a folder so that it holds these files. A file whose source is the same as at the last import stays as the hand left it; one that
 * nobody changed follows its source. `texts` are the files of the folder as they are now.
 */
export function planImport(
  files: readonly GuideFile[],
  previous: State | null,
  texts: ReadonlyMap<string, string>,
): Plan {
  const write = new Map<string, string>()
  const remove = new Set<string>()
  const again: Again = { added: [], changed: [], gone: [], both: [], orphaned: [] }
  const entries: State['files'] = {}
  for (const file of files) {
    const { path, text, slot } = file
    const hash = hashOf(text)
    const before = previous?.files[slot]
    const here = before && texts.get(before.path)
    entries[slot] = {
      path,
      hash,
      key: file.question?.key ?? null,
      content: file.question?.contentHash ?? null,
    }
    if (before === undefined) {
      if (file.question) again.added.push(slot)
      write.set(path, text)
      continue
    }
    const isEdited = here !== undefined && hashOf(here) !== before.hash
    if (before.hash === hash) {
      if (here !== undefined && before.path !== path) write.set(path, here)
    } else if (isEdited) {
      if (before.path !== path) write.set(path, here)
      write.set(besideOf(path), text)
      again.both.push(slot)
    } else {
      write.set(path, text)
      if (file.question) again.changed.push(slot)
    }
    if (before.path !== path) remove.add(before.path)
  }
  for (const [slot, entry] of Object.entries(previous?.files ?? {})) {
    if (entries[slot]) continue
    const here = texts.get(entry.path)
    if (here !== undefined && hashOf(here) !== entry.hash) {
      entries[slot] = entry
      again.orphaned.push(slot)
    } else {
      remove.add(entry.path)
      if (entry.key !== null) again.gone.push(slot)
    }
  }
  const state = formatState({ version: 1, files: entries satisfies Record<string, StateEntry> })
  if (texts.get(STATE_FILE) !== state) write.set(STATE_FILE, state)
  for (const path of write.keys()) remove.delete(path)
  return { write, remove: [...remove].filter(path => texts.has(path)), again }
}

/** `01-hull/_new-02-what-is-a-bilge.md`: no content, by its name. */
function besideOf(path: string): string {
  const at = path.lastIndexOf('/') + 1
  return `${path.slice(0, at)}_new-${path.slice(at)}`
}
