import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import { type Config, DEFAULTS, TEMPLATES } from '../config.js'
import { UsageError, VademecumError } from '../diagnostics.js'
import type { Guide } from '../model.js'
import { nearest } from '../nearest.js'

/**
 * The theme to dress a guide in: a built-in name or an absolute folder. The flag's folder is relative to the current folder, that of
 * guide.yaml to the guide, which it may not leave. Throws a UsageError for a flag, a VademecumError for a setting that names no theme.
 */
export async function resolveTheme(config: Config, guide: Guide): Promise<string> {
  const builtIn = await builtInThemes()
  const asked = config.theme ?? guide.settings.theme ?? DEFAULTS.theme
  if (builtIn.includes(asked)) return asked
  const home = await folderOf(guide)
  const folder = resolve(config.theme === null ? home : config.cwd, asked)
  const isFolder = await stat(folder).then(
    found => found.isDirectory(),
    () => false,
  )
  const problem = `Unknown theme \`${asked}\`: neither a folder nor ${builtIn.join(', ')}`
  const meant = nearest(asked, builtIn)
  const hint = meant === null ? null : `Did you mean \`${meant}\`?`
  if (config.theme !== null && !isFolder) throw new UsageError(problem, hint)
  if (config.theme === null && !isFolder) throw new VademecumError(`${problem} (guide.yaml)`, { hint })
  if (config.theme === null && (await leaves(home, folder))) {
    throw new VademecumError(`The theme \`${asked}\` of guide.yaml lies outside the guide`, {
      hint: 'Move it into the guide, or name it with --theme.',
    })
  }
  return folder
}

/** Folders that hold a theme.yaml. */
async function builtInThemes(): Promise<string[]> {
  const files = await readdir(TEMPLATES, { recursive: true })
  return files.filter(file => basename(file) === 'theme.yaml').map(dirname)
}

async function folderOf(guide: Guide): Promise<string> {
  return (await stat(guide.root)).isDirectory() ? guide.root : dirname(guide.root)
}

async function leaves(home: string, folder: string): Promise<boolean> {
  return relative(await realpath(home), await realpath(folder)).startsWith('..')
}
