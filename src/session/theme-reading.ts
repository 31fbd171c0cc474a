import { readYaml } from '../parse/index.js'
import { shownPath } from '../paths.js'
import { THEME_SCHEMA, type ThemeReading } from '../render/index.js'

/** How a theme is read and named for people who stand in `cwd`: its theme.yaml in the same words as guide.yaml. */
export function themeReading(cwd: string): ThemeReading {
  return {
    shown: path => shownPath(path, cwd),
    readSettings: (text, file) => readYaml(text, { file, schema: THEME_SCHEMA, rule: 'theme-broken' }),
  }
}
