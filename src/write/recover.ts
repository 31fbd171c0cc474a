import { realpath, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { lifeOf } from '../claim/process-mark.js'
import { type Entry, entryOf } from './entry.js'
import { type FoundJournal, findJournals, type JournalRecord } from './journal.js'
import { dropStaged, forget, undo } from './move-in.js'

const DAY_MS = 86_400_000

/**
 * Brings an output folder back to what it was before builds that were killed: half-done moves are undone, what they staged and the folders they
 * made are removed. Builds that live are left alone. The caller holds the lock of the folder. What cannot be undone stays for another time.
 */
export async function recover(out: string): Promise<void> {
  for (const journal of await findJournals(out)) {
    if (await isDead(journal)) await settle(out, journal).catch(() => {})
  }
}

/**
 * To begin a journal and to move in take the lock, which we hold: what is unfinished there is a dead one's, also where its process cannot be
 * looked at.
 */
async function isDead({ path, records }: FoundJournal): Promise<boolean> {
  const begin = pick(records, 'begin')[0]
  if (begin === undefined) return true
  const life = await lifeOf(begin.mark)
  if (life !== 'unknown') return life === 'gone'
  if (pick(records, 'commit').length > 0) return true
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > DAY_MS
}

async function settle(out: string, { token, path, records }: FoundJournal): Promise<void> {
  const staged = pick(records, 'stage').map(record => entryOf(out, record.path, token))
  const entries = await insideOnly(out, staged)
  const commit = pick(records, 'commit')[0]
  if (pick(records, 'done').length > 0) await forget(entries)
  else if (commit !== undefined) await undo(entries, entry => commit.former.includes(entry.path))
  await dropStaged(entries)
  await rm(path, { force: true })
  await removeFolders(pick(records, 'folder').map(record => join(out, record.path)))
}

/** Those that a link does not take out of the output folder: a journal may have come with somebody's files. */
async function insideOnly(out: string, entries: Entry[]): Promise<Entry[]> {
  const root = await realpath(out)
  const real = await Promise.all(entries.map(({ final }) => realpath(dirname(final)).catch(() => null)))
  return entries.filter(({ final }, index) => real[index] === join(root, relative(out, dirname(final))))
}

/** Removes those of the folders that are empty, the deepest first. */
export async function removeFolders(folders: Iterable<string>): Promise<void> {
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length)
  for (const folder of deepestFirst) await rmdir(folder).catch(() => undefined)
}

function pick<Kind extends JournalRecord['kind']>(
  records: JournalRecord[],
  kind: Kind,
): Extract<JournalRecord, { kind: Kind }>[] {
  return records.filter((record): record is Extract<JournalRecord, { kind: Kind }> => record.kind === kind)
}
