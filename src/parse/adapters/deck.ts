import { basename } from 'node:path'
import { UsageError } from '../../diagnostics.js'
import { type Imported, importDeck } from '../../import/index.js'
import { describe } from '../../import/report/describe.js'
import type { Place } from '../../model/message.js'
import { makeGuide } from '../make-guide.js'
import type { Reader } from '../markdown/reader.js'
import { memoryRoot } from '../source/memory-root.js'
import type { SourceRoot } from '../source/root.js'
import type { Fragment } from '../text/fragment.js'
import { createReport, type Report } from '../text/report.js'
import { readFolder } from './folder.js'
import type { GuideSource, Section } from './guide-source.js'
import { readSingleFile } from './single-file.js'

/**
 * Reads other people's Markdown as a guide: what `import` would write is read from memory, and what it mended and left out is told. `file` is the one
 * file that was named, null for a folder. A file that needs no mending is a guide of ours.
 */
export async function readDeck(
  root: SourceRoot,
  path: string,
  file: string | null,
  report: Report,
  reader: Reader,
): Promise<GuideSource> {
  const imported = await importDeck({
    root,
    file,
    name: basename(root.absolute),
    shape: null,
    language: null,
    source: null,
    fill: { level: null, tags: false },
  })
  if (imported === null) {
    throw new UsageError(
      `\`${path}\` is not a guide, and holds no Markdown to make one of`,
      'Name a folder with a guide.yaml or a Markdown file; `vademecum init DIR` makes a first one.',
    )
  }
  if (file !== null && imported.isPlain) {
    const least = imported.findings.length === 0 ? 'error' : 'warning'
    if (await isReadWithout(least, root, path, file, reader))
      return readSingleFile(root, path, file, report, reader)
  }
  for (const { rule, place, text, hint } of describe(imported)) report(rule, place, text, hint)
  return asSource(imported, root, path, report, reader)
}

/** Whether the file, read as a guide of ours, gives no error; with `warning`, no warning either: then there is nothing to mend in it. */
async function isReadWithout(
  least: 'error' | 'warning',
  root: SourceRoot,
  path: string,
  file: string,
  reader: Reader,
): Promise<boolean> {
  const trial = createReport()
  const source = await readSingleFile(root, path, file, trial.report, reader)
  await makeGuide(source, { drafts: true, strict: false }, trial.report)
  const severities = new Set(trial.messages().map(({ severity }) => severity))
  return !severities.has('error') && !(least === 'warning' && severities.has('warning'))
}

async function asSource(
  imported: Imported,
  root: SourceRoot,
  path: string,
  report: Report,
  reader: Reader,
): Promise<GuideSource> {
  const encoder = new TextEncoder()
  const files = new Map<string, Uint8Array>(imported.pictures)
  const places = new Map<string, Place>()
  for (const { path: name, text, origin } of imported.files) {
    files.set(name, encoder.encode(text))
    if (origin) places.set(name, { file: origin.file.shown, line: origin.line, column: 1 })
  }
  const first = [...places.values()][0] ?? { file: root.shown(''), line: 1, column: 1 }
  const placeOf = (name: string): Place => places.get(name) ?? { ...first, line: 1 }
  const told: Report = (rule, place, text, hint) => report(rule, place && placeOf(place.file), text, hint)
  const source = await readFolder(memoryRoot(root.absolute, files), path, told, reader)
  const moved = <Of extends Section>(section: Of): Of => ({
    ...section,
    fragment: at(section.fragment, placeOf),
    frontMatter: section.frontMatter && at(section.frontMatter, placeOf),
  })
  return {
    ...source,
    place: { ...first, line: 1 },
    strict: false,
    isDeck: true,
    categories: source.categories.map(category => ({
      ...moved(category),
      questions: category.questions.map(moved),
    })),
  }
}

/** The fragment of a file that is nowhere, shown where it comes from. */
function at(fragment: Fragment, placeOf: (name: string) => Place): Fragment {
  return { ...fragment, place: () => placeOf(fragment.path) }
}
