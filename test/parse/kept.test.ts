/** What a lasting memory keeps of files gives the records and the messages of a reading without one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { createMemory } from '../../src/memory/memory.js'
import { loadGuide } from '../../src/parse/index.js'

const question = (title: string, body: string, matter = ''): string =>
  `---\nlevel: mid\ntags: [a]\nsummary: S\n${matter}---\n\n# ${title}\n\n${body}\n`

const PICTURE = await sharp({ create: { width: 3000, height: 900, channels: 3, background: '#a33' } })
  .png()
  .toBuffer()

const START: Record<string, string | Uint8Array | null> = {
  'guide.yaml': 'title: Kept\n',
  '01-a/category.md': '# A *[of all](second)*\n\nSee [it](second).\n',
  '01-a/01-first.md': question(
    'Is *[it](second)* so?',
    'As *[the second](second#more)* says, and [third].[^n]\n\n![Wide](wide.png){width=10%}\n\n[third]: 03-third.md\n[^n]: Or [not](second).',
    'related: [second]\n',
  ),
  '01-a/02-second.md': question('Why?', 'Because.\n\n## More\n\nTo say. ![](wide.png){width=20%}'),
  '01-a/03-third.md': question('How?', 'So :term[it] is, `x`: <b>unclosed'),
  '01-a/wide.png': PICTURE,
}

/** A folder that is read with one memory, and again with none, after each change of its files. */
function read() {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const memory = createMemory(true)
  return async (changes: typeof START) => {
    for (const [path, text] of Object.entries(changes)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      if (text === null) rmSync(join(folder, path))
      else writeFileSync(join(folder, path), text)
    }
    memory.turn()
    const kept = await loadGuide(folder, { cwd: folder, memory })
    expect(kept).toEqual(await loadGuide(folder, { cwd: folder }))
    return kept
  }
}

const SECOND = START['01-a/02-second.md'] as string

test.each([
  ['a target that goes and comes back', [{ '01-a/02-second.md': null }, { '01-a/02-second.md': SECOND }]],
  [
    'a heading that is renamed and named again',
    [{ '01-a/02-second.md': SECOND.replace('More', 'Less') }, { '01-a/02-second.md': SECOND }],
  ],
  [
    'a target that becomes a draft, and is done',
    [
      { '01-a/02-second.md': SECOND.replace('level:', 'draft: true\nlevel:') },
      { '01-a/02-second.md': SECOND },
    ],
  ],
  ['a picture that goes and comes back', [{ '01-a/wide.png': null }, { '01-a/wide.png': PICTURE }]],
  ['a picture that is broken and mended', [{ '01-a/wide.png': 'no picture' }, { '01-a/wide.png': PICTURE }]],
  [
    'a picture that is shown larger in one place alone',
    [{ '01-a/02-second.md': SECOND.replace('20%', '100%') }, { '01-a/02-second.md': SECOND }],
  ],
  ['a question before others', [{ '01-a/00-new.md': question('New?', 'Yes.') }, { '01-a/00-new.md': null }]],
  ['a file that takes the id of another', [{ '01-a/09-second.md': SECOND }, { '01-a/09-second.md': null }]],
  [
    'the language of the guide',
    [{ 'guide.yaml': 'title: Kept\nlanguage: fr\n' }, { 'guide.yaml': 'title: Kept\n' }],
  ],
  [
    'a file that is no text',
    [{ '01-a/02-second.md': Buffer.of(0xff, 0x41) }, { '01-a/02-second.md': SECOND }],
  ],
  [
    'the folder of a category',
    [
      { '01-a/category.md': '# B [of them](third)\n' },
      { '01-a/category.md': START['01-a/category.md'] as string },
    ],
  ],
])('%s', async (_, steps) => {
  const reading = read()
  const first = await reading(START)
  await reading({})
  for (const step of steps) {
    await reading(step)
    await reading({})
  }
  expect(await reading({})).toEqual(first)
})

test('a record of a file that has not changed is the same object, in a guide that has', async () => {
  const reading = read()
  const before = await reading(START)
  const after = await reading({ '01-a/03-third.md': question('How then?', 'So.') })
  const same = before.guide?.questions.map(one => after.guide?.questions.includes(one))
  expect(same).toEqual([true, true, false])
  expect(after.guide?.assets.get('01-a/wide.png')).toBe(before.guide?.assets.get('01-a/wide.png'))
})

test('a file that is gone is forgotten', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const memory = createMemory(true)
  mkdirSync(join(folder, '01-a'))
  writeFileSync(join(folder, 'guide.yaml'), 'title: Kept\n')
  writeFileSync(join(folder, '01-a/category.md'), '# A\n')
  for (let n = 0; n < 9; n++) {
    writeFileSync(join(folder, `01-a/0${n}-q${n}.md`), question('Why?', `${n}`))
    if (n > 0) rmSync(join(folder, `01-a/0${n - 1}-q${n - 1}.md`))
    memory.turn()
    await loadGuide(folder, { cwd: folder, memory })
  }
  // Its category, the one that is there, and the two that are not yet old.
  expect(memory.size()).toBe(4)
})
