/** The table of input formats; the first that accepts what the user named reads it. A new one is a row here and a file beside. */
import { dirname } from 'node:path'
import type { Reader } from '../markdown/reader.js'
import { openRoot } from '../source/root.js'
import type { Report } from '../text/report.js'
import { readFolder, SETTINGS } from './folder.js'
import type { GuideSource } from './guide-source.js'
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
  accepts(found: Found): boolean
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
    accepts: ({ kind }) => kind === 'file',
    read: async ({ path, names: [name = ''] }, cwd, report, reader) =>
      readSingleFile(await openRoot(dirname(path), cwd), path, name, report, reader),
  },
] as const satisfies readonly Adapter[]
