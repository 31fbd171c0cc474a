/** The table of input formats; the first that accepts what the user named reads it. A new one is a row here and a file beside. */
import { dirname } from 'node:path'
import { readFile } from '../../import/files/collect.js'
import type { Reader } from '../markdown/reader.js'
import { openRoot } from '../source/root.js'
import type { Report } from '../text/report.js'
import { readDeck } from './deck.js'
import { readFolder, SETTINGS } from './folder.js'
import type { GuideSource } from './guide-source.js'
import { hasOwnMarks } from './own-marks.js'
import { readSingleFile } from './single-file.js'

/** What stands at the path that the user named. */
export interface Found {
  /** Absolute. */
  path: string
  kind: 'file' | 'folder'
  /** The name of a file; the names in a folder. */
  names: readonly string[]
}

export interface Adapter {
  accepts(found: Found): boolean | Promise<boolean>
  /** Reads the guide; what is wrong with its content is reported, what the file system says is thrown. */
  read(found: Found, cwd: string, report: Report, reader: Reader): Promise<GuideSource>
}

export const ADAPTERS = [
  {
    accepts: ({ kind, names }) => kind === 'folder' && names.includes(SETTINGS),
    read: async ({ path }, cwd, report, reader) =>
      readFolder(await openRoot(path, cwd), path, report, reader),
  },
  {
    accepts: async found => found.kind === 'file' && (await isOwnFile(found)),
    read: async ({ path, names: [name = ''] }, cwd, report, reader) =>
      readSingleFile(await openRoot(dirname(path), cwd), path, name, report, reader),
  },
  {
    accepts: ({ kind, names }) => kind === 'file' || !names.some(isOfGuide),
    read: async ({ path, kind, names: [name = ''] }, cwd, report, reader) =>
      kind === 'file'
        ? readDeck(await openRoot(dirname(path), cwd), path, name, report, reader)
        : readDeck(await openRoot(path, cwd), path, null, report, reader),
  },
] as const satisfies readonly Adapter[]

/** A file that cannot be read as text is told of as a guide of ours. */
async function isOwnFile({ path, names: [name = ''] }: Found): Promise<boolean> {
  const file = await readFile(await openRoot(dirname(path), dirname(path)), name)
  return file === null || hasOwnMarks(file.text)
}

/** What a guide with misspelt settings has: it is told so. */
function isOfGuide(name: string): boolean {
  return /^guide\.ya?ml$/i.test(name)
}
