import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { COMPILED } from '../../src/config.js'
import { createCrew } from '../../src/crew/crew.js'
import { createMemory } from '../../src/memory/memory.js'
import type { Crew } from '../../src/model/crew.js'
import type { Guide } from '../../src/model/guide.js'
import type { CodeText, Snippet } from '../../src/model/snippet.js'
import { loadGuide } from '../../src/parse/index.js'
import { highlightAhead } from '../../src/render/code/highlight-ahead.js'
import { createHighlight } from '../../src/render/code/highlighter.js'
import { keyOf, TOKENS } from '../../src/render/code/known-tokens.js'

const SCRIPT = join(COMPILED, 'crew.js')
const shipped = resolve(import.meta.dirname, '../../content')
const scratch = mkdtempSync(join(tmpdir(), 'vademecum-highlight-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A guide large enough for threads, with a block of each language in every question. */
async function writeGuide(name: string, languages: string[]): Promise<string> {
  const folder = join(scratch, name)
  await mkdir(join(folder, '01-first'), { recursive: true })
  await writeFile(join(folder, 'guide.yaml'), 'title: Colors\n')
  await writeFile(join(folder, '01-first', 'category.md'), '# First\n')
  for (let index = 0; index < 60; index++) {
    const code = `<p class="a">{{ "x" | up }}</p>\n<script>\n// said ${index}\nlet a = [1]\n</script>\n# use std;\nfn f() { "s" }`
    const blocks = languages.map(language => `\`\`\`${language}\n${code}\n\`\`\`\n`).join('\n')
    const text = `---\nlevel: mid\ntags: [a]\nsummary: Said.\n---\n\n# Question ${index}\n\nAnswer.\n\n${blocks}\n${'Plain words in a row.\n\n'.repeat(150)}`
    await writeFile(join(folder, '01-first', `${String(index + 1).padStart(2, '0')}-q${index}.md`), text)
  }
  return folder
}

function snippetsOf({ questions }: Guide): Snippet[] {
  return questions.flatMap(({ snippets }) => snippets)
}

async function read(path: string, crew: Crew) {
  const memory = createMemory()
  const ahead = highlightAhead(memory, crew)
  const taken: CodeText[] = []
  const onCode = (texts: readonly CodeText[]): void => {
    taken.push(...texts)
    ahead.take(texts)
  }
  const { guide } = await loadGuide(path, { cwd: scratch, crew, onCode })
  if (guide === null) throw new Error('No guide')
  await ahead.settled()
  const known = memory.shelf(TOKENS)
  const highlight = await createHighlight(guide, memory)
  return { guide, taken, highlight, isKnown: (text: CodeText) => known.get(keyOf(text)) !== undefined }
}

test.each([
  ['the guide that ships', async () => shipped, true],
  ['code of independent languages', () => writeGuide('independent', ['rust', 'css', 'js', 'text']), true],
  // The grammar of Vue changes how HTML is colored where both are there, and Markdown colors HTML only if it is.
  ['code of languages that change others', () => writeGuide('vue', ['html', 'vue', 'rust']), false],
  ['code that colors other code', () => writeGuide('md', ['html', 'md', 'rust']), false],
] as const)('%s is colored alike by one, two and three threads', async (_, make, isAhead) => {
  const path = await make()
  const { guide } = await loadGuide(path, { cwd: scratch })
  if (guide === null) throw new Error('No guide')
  const snippets = snippetsOf(guide)
  const alone = await createHighlight(guide, createMemory())
  const expected = snippets.map(alone)
  expect(expected.flat().length).toBeGreaterThan(100)
  for (const threads of [0, 1, 2]) {
    const crew = createCrew({ script: SCRIPT, threads })
    try {
      const got = await read(path, crew)
      const known = new Set(snippets.filter(({ language }) => language !== 'text').map(got.isKnown))
      expect(known).toEqual(new Set([threads > 0 && isAhead]))
      expect(got.taken.length > 0).toBe(threads > 0)
      expect(isDeepStrictEqual(snippetsOf(got.guide).map(got.highlight), expected)).toBe(true)
    } finally {
      await crew.dismiss()
    }
  }
})

test('a thread that dies while it colors ends the build with an error', async () => {
  const script = resolve(import.meta.dirname, 'threads', 'dies.mjs')
  const crew = createCrew({ script, threads: 1 })
  const ahead = highlightAhead(createMemory(), crew)
  ahead.take([{ language: 'rust', visible: 'fn f() {}' }])
  await expect(ahead.settled()).rejects.toThrow('A thread ended')
  await crew.dismiss()
})
