import { readFileSync } from 'node:fs'
import { z } from 'zod'

const MANIFEST = new URL('../../package.json', import.meta.url)

/** Name and version of this program, for the colophon: "Vademecum 0.1.0". */
export function toolName(): string {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(MANIFEST, 'utf8')))
  return `Vademecum ${version}`
}
