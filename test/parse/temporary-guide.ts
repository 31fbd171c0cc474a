import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Guide } from '../../src/model/guide.js'
import type { Message } from '../../src/model/message.js'
import { loadGuide } from '../../src/parse/index.js'

const MATTER = '---\nlevel: mid\ntags: [a]\nsummary: S\n---\n\n'

/** A question file with front matter. */
export function question(text: string): string {
  return `${MATTER}# Is it so?\n\n${text}\n`
}

/** A small good guide in a temporary folder that goes when the test ends, with these files added or replaced. */
export function temporaryGuide(files: Record<string, string | Uint8Array> = {}): {
  base: string
  path: string
} {
  const base = mkdtempSync(join(tmpdir(), 'vademecum-parse-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  const all = {
    'guide.yaml': 'title: Temporary\n',
    '01-a/category.md': '# A\n',
    '01-a/01-first.md': question('It is.'),
    ...files,
  }
  for (const [name, content] of Object.entries(all)) {
    const path = join(base, 'guide', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return { base, path: join(base, 'guide') }
}

/** Loads a guide of `temporaryGuide` and gives its problems as `rule file:line:column`. */
export async function problems(
  base: string,
): Promise<{ guide: Guide | null; messages: Message[]; short: string[] }> {
  const { guide, messages } = await loadGuide('guide', { cwd: base })
  const short = messages.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`)
  return { guide, messages, short }
}
