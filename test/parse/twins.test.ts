import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadGuide } from '../../src/parse/index.js'
import { question, temporaryGuide } from './temporary-guide.js'

const FIXTURES = resolve(import.meta.dirname, '../fixtures/parse')

/** A copy of a fixture with every text file changed. */
function twin(name: string, change: (text: string) => string): string {
  const base = mkdtempSync(join(tmpdir(), 'vademecum-twin-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  cpSync(join(FIXTURES, name), base, { recursive: true })
  for (const path of readdirSync(base, { recursive: true, encoding: 'utf8' }).map(file => join(base, file))) {
    if (/\.(md|yaml)$/.test(path) && statSync(path).isFile())
      writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  return base
}

async function load(cwd: string, guide: string) {
  const result = await loadGuide(guide, { cwd })
  return { ...result, guide: result.guide && { ...result.guide, root: '' } }
}

const CHANGES = {
  CRLF: (text: string) => text.replaceAll('\n', '\r\n'),
  'CR alone': (text: string) => text.replaceAll('\n', '\r'),
  'a BOM': (text: string) => `\uFEFF${text}`,
  both: (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
}

for (const [what, change] of Object.entries(CHANGES)) {
  for (const [name, guide] of [
    ['good', 'guide'],
    ['single', 'guide.md'],
    ['front-matter', 'guide'],
    ['settings', 'guide'],
    ['containers', 'guide'],
    ['hostile', 'guide'],
  ] as const) {
    test(`"${name}" with ${what} gives the same records, hashes and messages`, async () => {
      const clean = await load(join(FIXTURES, name), guide)
      expect(await load(twin(name, change), guide)).toEqual(clean)
    })
  }
}

test('file names in NFD give the same records as in NFC', async () => {
  const files = {
    '01-a/02-resume.md': question('See [it](03-café.md), ![Dot](crème.png).'),
    '01-a/03-café.md': question('Named.').replace('level:', 'id: cafe\nlevel:'),
    '01-a/crème.png': readFileSync(join(FIXTURES, 'images/guide/01-a/fine.png')),
  }
  const composed = temporaryGuide(files)
  const decomposed = temporaryGuide(files)
  for (const name of ['01-a/03-café.md', '01-a/crème.png']) {
    const path = join(decomposed.path, name)
    renameSync(path, join(dirname(path), basename(path).normalize('NFD')))
  }
  const clean = await load(composed.base, 'guide')
  expect(clean.messages).toEqual([])
  expect(clean.guide?.assets.size).toBe(1)
  expect(await load(decomposed.base, 'guide')).toEqual(clean)
})
