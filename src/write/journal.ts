/**
 * What a build has under way in an output folder, so that the next one can undo what a killed one left: a hidden file of JSON lines,
 * written ahead of what they tell.
 */
import { appendFile, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { PROCESS_MARK, thisProcess } from '../claim/process-mark.js'

/** A journal may lie in a folder by a stranger: nothing in it leads out of that, or to a hidden file. */
const PATH = z.string().regex(/^(?:[^./\\][^/\\]*\/)*[^./\\][^/\\]*$/)

const RECORD = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), mark: PROCESS_MARK }),
  /** A folder is made for it. */
  z.object({ kind: z.literal('folder'), path: PATH }),
  /** A file or folder is written beside its place. */
  z.object({ kind: z.literal('stage'), path: PATH }),
  /** All are written and about to be moved in; `former`: those that have something in their place now. */
  z.object({ kind: z.literal('commit'), former: z.array(PATH) }),
  /** All are in their place; only former ones are left to be removed. */
  z.object({ kind: z.literal('done') }),
])

export type JournalRecord = z.infer<typeof RECORD>

export interface Journal {
  note(...records: JournalRecord[]): Promise<void>
  /** As `note`, and returns when it is on the disk. */
  noteDurably(record: JournalRecord): Promise<void>
  /** Removes it, unless it is kept. */
  remove(): Promise<void>
  /** For the next build: something is left to be done. */
  keep(): void
}

/** A journal that was found. */
export interface FoundJournal {
  token: string
  path: string
  /** Empty for one that is no journal. */
  records: JournalRecord[]
}

const NAME = /^\.vademecum-([0-9a-f-]{36})\.journal$/

/** Begins one in the folder `out`, which exists. The caller holds the lock of the folder. */
export async function beginJournal(out: string, token: string): Promise<Journal> {
  const path = join(out, `.vademecum-${token}.journal`)
  const lines = (records: JournalRecord[]): string =>
    records.map(record => `${JSON.stringify(RECORD.parse(record))}\n`).join('')
  const begin = await open(path, 'wx', 0o600)
  await begin.close()
  let isKept = false
  const note: Journal['note'] = (...records) => appendFile(path, lines(records))
  try {
    await note({ kind: 'begin', mark: await thisProcess() })
  } catch (error) {
    await rm(path, { force: true }).catch(() => {})
    throw error
  }
  return {
    note,
    noteDurably: async record => {
      const file = await open(path, 'a')
      try {
        await file.writeFile(lines([record]))
        await file.sync()
      } finally {
        await file.close()
      }
    },
    remove: async () => {
      if (!isKept) await rm(path, { force: true })
    },
    keep: () => {
      isKept = true
    },
  }
}

/** Every journal in the folder `out`. */
export async function findJournals(out: string): Promise<FoundJournal[]> {
  const names = await readdir(out).catch(() => [])
  return Promise.all(
    names.flatMap(name => {
      const token = NAME.exec(name)?.[1]
      return token === undefined ? [] : [read(join(out, name), token)]
    }),
  )
}

async function read(path: string, token: string): Promise<FoundJournal> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const records: JournalRecord[] = []
  for (const line of text.split('\n')) {
    const record = RECORD.safeParse(parse(line))
    // The last line may be half a line: its process was killed while it wrote.
    if (!record.success) break
    records.push(record.data)
  }
  return { token, path, records }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
