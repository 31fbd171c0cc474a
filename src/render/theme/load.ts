import { join } from 'node:path'
import { UsageError, VademecumError } from '../../diagnostics.js'
import type { Resource } from '../../model/documents.js'
import { readThemeFolder } from './folder.js'
import type { ThemeReading } from './reading.js'
import type { ThemeSettings } from './schema.js'

/** A theme in memory: nothing is read from its folder later. */
export interface Theme extends ThemeSettings {
  /** Templates and stylesheets by file name. */
  texts: ReadonlyMap<string, string>
  /** Pictures and fonts the stylesheets may name, by path in the folder. */
  files: ReadonlyMap<string, Resource>
  /** It comes with the program, not with a guide. */
  isBuiltIn: boolean
  /** Where a template or stylesheet is written, as people are shown it: in the theme's folder, or in that of the classic theme. */
  shown(file: string): string
}

const FALLBACK = 'classic'
const SETTINGS = 'theme.yaml'

/**
 * Loads a theme by name (a folder of `templates`) or by absolute folder. What it leaves out comes from the classic theme.
 * Throws UsageError for a theme that is not there, VademecumError with located messages for one that is wrong.
 */
export async function loadTheme(theme: string, templates: string, reading: ThemeReading): Promise<Theme> {
  const base = join(templates, FALLBACK)
  const classic = await readThemeFolder(base, reading.shown)
  if (classic === null) throw new VademecumError(`The built-in theme is missing: ${base}`)
  const named = /^[a-z][a-z0-9-]*$/.test(theme)
  const folder = named ? join(templates, theme) : theme
  const own = theme === FALLBACK ? classic : await readThemeFolder(folder, reading.shown)
  if (own === null) {
    throw new UsageError(
      `There is no theme "${theme}"`,
      'Name the built-in theme `classic`, or a folder that holds a theme.yaml.',
    )
  }
  const shown = (file: string): string =>
    reading.shown(join(own.texts.has(file) || !classic.texts.has(file) ? folder : base, file))
  const texts = new Map([...classic.texts, ...own.texts])
  const { value, messages } = reading.readSettings(texts.get(SETTINGS) ?? '', shown(SETTINGS))
  if (value === null)
    throw new VademecumError(`${shown(SETTINGS)} is wrong`, {
      messages,
      hint: 'docs/themes.md says what it may hold.',
    })
  return { ...value, texts, files: own.files, isBuiltIn: named, shown }
}
