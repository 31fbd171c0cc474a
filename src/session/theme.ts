import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { type Config, DEFAULTS, TEMPLATES } from '../config.js'
import { VademecumError } from '../diagnostics.js'
import type { Guide } from '../model/guide.js'
import { isWithin } from '../paths.js'
import { describeUnknown, type UnknownValue } from '../select/index.js'

/** The `--theme` that is neither built in nor a folder; empty when it is, or when none is asked for. */
export async function unknownThemes({ theme, cwd }: Config): Promise<UnknownValue[]> {
  const known = await builtInThemes()
  if (theme === null || known.includes(theme) || (await isFolder(resolve(cwd, theme)))) return []
  return [{ what: 'theme', value: theme, known: [...known, 'the path of a folder'] }]
}

/**
 * The theme to dress a guide in: a built-in name or an absolute folder. The flag's folder is relative to the current folder, that of
 * guide.yaml to the guide, which it may not leave. Throws a VademecumError when guide.yaml names no theme.
 */
export async function resolveTheme(config: Config, guide: Pick<Guide, 'root' | 'settings'>): Promise<string> {
  const known = await builtInThemes()
  const value = config.theme ?? guide.settings.theme ?? DEFAULTS.theme
  if (known.includes(value)) return value
  if (config.theme !== null) return resolve(config.cwd, value)
  const home = (await isFolder(guide.root)) ? guide.root : dirname(guide.root)
  const folder = resolve(home, value)
  if (!(await isFolder(folder))) {
    throw new VademecumError(`guide.yaml: ${describeUnknown({ what: 'theme', value, known })}`, {
      hint: 'Name a built-in theme or a folder inside the guide.',
    })
  }
  if (!isWithin(await realpath(folder), await realpath(home))) {
    throw new VademecumError(`guide.yaml: The theme \`${value}\` lies outside the guide`, {
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

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  )
}
