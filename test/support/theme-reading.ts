import { resolve } from 'node:path'
import { themeReading } from '../../src/session/theme-reading.js'

/** Files of a theme are named from where the built-in ones are. */
export const READING = themeReading(resolve(import.meta.dirname, '../../templates'))
