import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { UsageError } from '../../diagnostics.js'
import type { Reader } from '../markdown/reader.js'
import type { Report } from '../text/report.js'
import { SETTINGS } from './folder.js'
import type { GuideSource } from './guide-source.js'
import { ADAPTERS, type Found } from './table.js'

/** Opens what the user named in the format that accepts it. Throws UsageError when there is no guide. */
export async function openSource(
  path: string,
  cwd: string,
  report: Report,
  reader: Reader,
): Promise<GuideSource> {
  const named = resolve(cwd, path)
  const found = await look(basename(named) === SETTINGS ? dirname(named) : named)
  if (found === null) {
    throw new UsageError(
      `There is no guide at \`${path}\``,
      'Name a folder with a guide.yaml or a Markdown file; `vademecum init DIR` makes a first one.',
    )
  }
  for (const { accepts, read } of ADAPTERS) {
    if (await accepts(found)) return read(found, cwd, report, reader)
  }
  throw new UsageError(
    `\`${path}\` is not a guide: it has no ${SETTINGS}`,
    found.names.includes('guide.yml')
      ? `Rename guide.yml to ${SETTINGS}.`
      : `Write a ${SETTINGS} with a \`title:\`, or let \`vademecum init\` make a guide.`,
  )
}

/** null when nothing is there, or what is neither a file nor a folder. */
async function look(path: string): Promise<Found | null> {
  try {
    const stats = await stat(path)
    if (stats.isFile()) return { path, kind: 'file', names: [basename(path)] }
    return stats.isDirectory() ? { path, kind: 'folder', names: await readdir(path) } : null
  } catch {
    return null
  }
}
