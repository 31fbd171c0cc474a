import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { UsageError, VademecumError } from '../../diagnostics.js'
import type { Resource } from '../../model/documents.js'
import { readThemeFolder } from './folder.js'
import { THEME_SCHEMA, type ThemeSettings } from './schema.js'

/** A theme in memory: nothing is read from its folder later. */
export interface Theme extends ThemeSettings {
  /** Templates and stylesheets by file name. */
  texts: ReadonlyMap<string, string>
  /** Pictures and fonts the stylesheets may name, by path in the folder. */
  files: ReadonlyMap<string, Resource>
  /** It comes with the program, not with a guide. */
  isBuiltIn: boolean
}

const FALLBACK = 'classic'

/**
 * Loads a theme by name (a folder of `templates`) or by absolute folder. What it leaves out comes from the classic theme.
 * Throws UsageError for a theme that is not there, VademecumError for one that is wrong.
 */
export async function loadTheme(theme: string, templates: string): Promise<Theme> {
  const classic = await readThemeFolder(join(templates, FALLBACK))
  if (classic === null)
    throw new VademecumError(`The built-in theme is missing: ${join(templates, FALLBACK)}`)
  const named = /^[a-z][a-z0-9-]*$/.test(theme)
  const own = theme === FALLBACK ? classic : await readThemeFolder(named ? join(templates, theme) : theme)
  if (own === null) {
    throw new UsageError(
      `There is no theme "${theme}"`,
      'Name the built-in theme `classic`, or a folder that holds a theme.yaml.',
    )
  }
  const texts = new Map([...classic.texts, ...own.texts])
  return { ...parseSettings(texts.get('theme.yaml') ?? '', theme), texts, files: own.files, isBuiltIn: named }
}

function parseSettings(source: string, theme: string): ThemeSettings {
  try {
    return THEME_SCHEMA.parse(parse(source))
  } catch (cause) {
    const details = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new VademecumError(`theme.yaml of the theme "${theme}" is wrong`, { cause, hint: details })
  }
}
