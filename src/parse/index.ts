/** Markdown files → the guide's records, with every content problem found on the way. */
import { collapse } from '../import/report/describe.js'
import type { Memory } from '../memory/memory.js'
import type { Crew } from '../model/crew.js'
import type { Guide } from '../model/guide.js'
import type { Message } from '../model/message.js'
import { openSource } from './adapters/open-source.js'
import { makeGuide, type PictureRoomOf } from './make-guide.js'
import { createReader, type OnCode } from './markdown/reader.js'
import { createReport } from './text/report.js'

export { readYaml } from './yaml/read-yaml.js'

export interface LoadOptions {
  /** The current folder: `path` is relative to it, and the files in messages are shown relative to it. */
  cwd: string
  /** Keep questions with `draft: true`. */
  drafts?: boolean
  /** Ask every question for level, tags and summary, as a guide may by `require`. */
  strict?: boolean
  /** What earlier readings have made of the same files; the outcome does not depend on it. */
  memory?: Memory
  /** How large pictures get on paper: they are brought to the pixels for that. */
  pictureRoom?: PictureRoomOf
  /** The threads that parse; this one alone unless it is said. */
  crew?: Crew
  /** Hears of code while other files are still being read, where the crew has more than one thread and work for it. */
  onCode?: OnCode
}

/**
 * Loads the guide at `path`, a folder with a guide.yaml or one Markdown file. All problems of its content come back as messages, sorted by
 * place; `guide` is null when there is no question to show. Throws UsageError when there is no guide there, and what the file system throws.
 */
export async function loadGuide(
  path: string,
  options: LoadOptions,
): Promise<{ guide: Guide | null; messages: Message[] }> {
  const { report, messages } = createReport()
  const reader = createReader(options.memory, options.crew, undefined, options.onCode)
  const source = await openSource(path, options.cwd, report, reader)
  const wanted = { drafts: options.drafts ?? false, strict: options.strict ?? false }
  const guide = await makeGuide(source, wanted, report, reader.memory, options.pictureRoom)
  return { guide, messages: source.isDeck ? collapse(messages()) : messages() }
}
