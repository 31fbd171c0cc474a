/** Guides in memory, read by the parser itself: what a test looks at is what a build gets. */
import { posix } from 'node:path'
import type { Guide } from '../../src/model/guide.js'
import type { Message } from '../../src/model/message.js'
import { readFolder } from '../../src/parse/adapters/folder.js'
import { makeGuide } from '../../src/parse/make-guide.js'
import { createReader } from '../../src/parse/markdown/reader.js'
import type { Entry } from '../../src/parse/source/outcome.js'
import type { SourceRoot } from '../../src/parse/source/root.js'
import { createReport } from '../../src/parse/text/report.js'

/** Files of a guide by their path in it, with `/`. */
export type GuideFiles = Readonly<Record<string, string | Uint8Array>>

/** Parses a folder that stands in memory. Throws when the parser makes no guide of it: then the test is wrong. */
export async function parsedGuide(
  files: GuideFiles,
  path: string,
  reader = createReader(),
): Promise<{ guide: Guide; messages: Message[] }> {
  const { report, messages } = createReport()
  const source = await readFolder(rootOf(files, path), path, report, reader)
  const guide = await makeGuide(source, { drafts: false, strict: false }, report)
  if (guide === null)
    throw new Error(
      messages()
        .map(({ message }) => message)
        .join('\n'),
    )
  return { guide, messages: messages() }
}

/** A folder at `path`, shown by its name, that no disk holds. */
function rootOf(files: GuideFiles, path: string): SourceRoot {
  return {
    absolute: path,
    shown: file => posix.join(posix.basename(path), file),
    list: async folder => entriesOf(Object.keys(files), folder),
    read: async file => {
      const content = files[posix.normalize(file)]
      return content === undefined
        ? { ok: false, reason: 'missing', detail: null }
        : { ok: true, bytes: Buffer.from(content) }
    },
  }
}

function entriesOf(paths: string[], folder: string): Entry[] {
  const start = folder === '' ? '' : `${folder}/`
  const below = paths.filter(path => path.startsWith(start)).map(path => path.slice(start.length))
  const kinds = new Map(below.map(path => [path.split('/', 1).join(''), path.includes('/')]))
  return [...kinds]
    .map(([name, isFolder]): Entry => ({ name, kind: isFolder ? 'folder' : 'file' }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}
