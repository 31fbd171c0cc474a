import { readFileSync } from 'node:fs'
import { z } from 'zod'

const MANIFEST = new URL('../package.json', import.meta.url)

/** The version of this program, as its package says. */
export function toolVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(MANIFEST, 'utf8'))).version
}
