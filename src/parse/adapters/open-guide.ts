import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { UsageError } from '../../diagnostics.js'
import { openRoot } from '../source/root.js'
import type { Report } from '../text/report.js'
import { readFolder, SETTINGS } from './folder.js'
import type { GuideSource } from './guide-source.js'
import { readSingleFile } from './single-file.js'

/** Opens what the user named, a folder or a Markdown file. Throws UsageError when there is no guide. */
export async function openGuide(path: string, cwd: string, report: Report): Promise<GuideSource> {
  const named = resolve(cwd, path)
  const absolute = basename(named) === SETTINGS ? dirname(named) : named
  const kind = await kindOf(absolute)
  if (kind === null) {
    throw new UsageError(
      `There is no guide at \`${path}\``,
      'Name a folder with a guide.yaml or a Markdown file; `vademecum init DIR` makes a first one.',
    )
  }
  if (kind === 'file') {
    const root = await openRoot(dirname(absolute), cwd)
    return readSingleFile(root, absolute, basename(absolute), report)
  }
  const root = await openRoot(absolute, cwd)
  const names = (await root.list('')).map(entry => entry.name)
  if (names.includes(SETTINGS)) return readFolder(root, absolute, report)
  throw new UsageError(
    `\`${path}\` is not a guide: it has no ${SETTINGS}`,
    names.includes('guide.yml')
      ? `Rename guide.yml to ${SETTINGS}.`
      : `Write a ${SETTINGS} with a \`title:\`, or let \`vademecum init\` make a guide.`,
  )
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const stats = await stat(path)
    if (stats.isFile()) return 'file'
    return stats.isDirectory() ? 'folder' : null
  } catch {
    return null
  }
}
