/**
 * Every rule a message can carry, with its severity. docs/rules.md explains each to the writer of a guide;
 * test/rules.test.ts keeps the two in step. Names are stable: people silence and search for them.
 */
import type { Severity } from './model.js'

export const RULES = {
  'front-matter-yaml': 'error',
  'front-matter-schema': 'error',
  'bundle-unknown-value': 'error',
  'bundle-empty': 'error',
  'empty-selection': 'error',
  usage: 'error',
  'build-failed': 'error',
  interrupted: 'error',
  'browser-passed-over': 'info',
  'sandbox-off': 'info',
  'request-refused': 'warning',
  'cheat-sheet-dropped': 'warning',
  'missing-glyph': 'warning',
  'unknown-language': 'warning',
} as const satisfies Record<string, Severity>

export type Rule = keyof typeof RULES
