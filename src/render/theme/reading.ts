import type { Message } from '../../model/message.js'
import type { ThemeSettings } from './schema.js'

/** How the files of a theme are read and named; both come from outside, as what people are shown depends on where they stand. */
export interface ThemeReading {
  /** An absolute path as people are shown it. */
  shown(path: string): string
  /** The values of a theme.yaml; null when something is wrong with it. `file` is its path as people are shown it. */
  readSettings(text: string, file: string): { value: ThemeSettings | null; messages: Message[] }
}
