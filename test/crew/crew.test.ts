import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { COMPILED } from '../../src/config.js'
import { createCrew } from '../../src/crew/crew.js'
import type { Crew, Work } from '../../src/model/crew.js'
import { loadGuide } from '../../src/parse/index.js'
import { PARSING } from '../../src/parse/markdown/parsing.js'

const SCRIPT = join(COMPILED, 'crew.js')
const thread = (name: string): string => resolve(import.meta.dirname, 'threads', name)
const scratch = mkdtempSync(join(tmpdir(), 'vademecum-crew-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function withCrew<Result>(crew: Crew, use: (crew: Crew) => Promise<Result>): Promise<Result> {
  try {
    return await use(crew)
  } finally {
    await crew.dismiss()
  }
}

const reading = (path: string, threads: number) =>
  withCrew(createCrew({ script: SCRIPT, threads }), crew => loadGuide(path, { cwd: scratch, crew }))

/** Markdown that brings out most of what can be wrong with a file, and a little more than is right. */
async function writeFaultyGuide(): Promise<string> {
  const folder = join(scratch, 'faulty')
  await mkdir(join(folder, '01-first'), { recursive: true })
  await writeFile(join(folder, 'guide.yaml'), 'title: Faulty\n')
  await writeFile(join(folder, '01-first', 'category.md'), '# First\n')
  const faults = [
    `${'> '.repeat(120)}deep\n\n<script>x</script>\n`,
    'An [undefined][label], a note[^gone] and <b>bold\n\n</b> :term[a term] at www.example.org and a@b.de\n',
    '| a | b |\n| - | - |\n| 1 | 2 | 3 |\n\n```\nno language\n',
    '[link](#nowhere) ![](missing.png)\n\n#### Too deep\n\n:::nothing\nx\n:::\n',
  ]
  for (let index = 0; index < 80; index++) {
    const body = `${faults[index % faults.length]}\n\n${'Plain words with `code` and *stress* in a row.\n\n'.repeat(50)}`
    const text = `---\nlevel: mid\ntags: [a]\nsummary: Said *shortly*.\n---\n\n# Question ${index}\n\nAnswer.\n\n${body}`
    await writeFile(join(folder, '01-first', `${String(index + 1).padStart(2, '0')}-q${index}.md`), text)
  }
  return folder
}

const shipped = resolve(import.meta.dirname, '../../content')

test.each([
  ['the guide that ships', async () => shipped, 0],
  ['a guide with errors of many kinds', writeFaultyGuide, 7],
])('%s is read alike by one, two and three threads', async (_, make, kinds) => {
  const path = await make()
  const alone = await loadGuide(path, { cwd: scratch })
  expect(new Set(alone.messages.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(kinds)
  for (const threads of [0, 1, 2]) {
    // A whole guide takes `toEqual` seconds.
    const read = await reading(path, threads)
    expect(read.messages).toEqual(alone.messages)
    expect(isDeepStrictEqual(read, alone)).toBe(true)
  }
})

/** The same on either side, told apart by who did it. */
const telling: Work<string, string> = {
  task: PARSING.task,
  here: () => 'here',
  sent: text => [text],
  received: () => 'there',
}

test('threads take part, and results come in the order of the pieces', async () => {
  const pieces = Array.from({ length: 400 }, (_, index) => `# ${index}`)
  await withCrew(createCrew({ script: SCRIPT, threads: 2 }), async crew => {
    const slowly = { ...PARSING, here: (texts: readonly string[]) => after(5, () => PARSING.here(texts)) }
    const trees = await crew.share(
      slowly,
      pieces.map(piece => [piece]),
    )
    expect(trees).toEqual(pieces.map(piece => PARSING.here([piece])[0]).map(parsed => [parsed]))
    const done = await crew.share({ ...telling, here: () => after(5, () => 'here') }, pieces)
    expect(new Set(done)).toEqual(new Set(['here', 'there']))
  })
})

/** Keeps this thread busy, so that others come to take part. */
function after<Value>(milliseconds: number, value: () => Value): Value {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
  return value()
}

test('what a thread throws is thrown here', async () => {
  await withCrew(createCrew({ script: SCRIPT, threads: 1 }), async crew => {
    const work = { ...telling, task: 'nothing of the kind', here: () => after(20, () => 'here') }
    const pieces = Array.from({ length: 100 }, () => 'x')
    await expect(crew.share(work, pieces)).rejects.toThrow('knows no task `nothing of the kind`')
  })
})

test.each(['dies.mjs', 'fails.mjs'])(
  'a thread that ends by itself is an error and no wait: %s',
  async name => {
    await withCrew(createCrew({ script: thread(name), threads: 1 }), async crew => {
      const pieces = Array.from({ length: 100 }, () => 'x')
      const slowly = { ...telling, here: () => after(20, () => 'here') }
      await expect(crew.share(slowly, pieces)).rejects.toThrow('A thread ended')
      await expect(crew.share(slowly, pieces)).rejects.toThrow('A thread ended')
    })
  },
)

test('what is sent is done by a thread, before what is shared, and comes back', async () => {
  await withCrew(createCrew({ script: SCRIPT, threads: 1 }), async crew => {
    const order: string[] = []
    const shared = crew.share(
      {
        ...telling,
        here: () => after(20, () => 'here'),
        received: () => `there ${order.push('shared')}`,
      },
      Array.from({ length: 40 }, () => 'x'),
    )
    const sent = crew.send(PARSING, ['# a', '# b']).then(parsed => {
      order.push('sent')
      return parsed
    })
    expect(await sent).toEqual(PARSING.here(['# a', '# b']))
    await shared
    expect(order[0]).toBe('sent')
    expect(order).toContain('shared')
    await expect(crew.send({ ...telling, task: 'nothing of the kind' }, 'x')).rejects.toThrow('no task')
  })
  await withCrew(createCrew({ script: SCRIPT, threads: 0 }), async crew => {
    expect(await crew.send(telling, 'x')).toBe('here')
  })
})

test.each(['dies.mjs', 'fails.mjs'])(
  'a thread that ends by itself fails what it was sent: %s',
  async name => {
    await withCrew(createCrew({ script: thread(name), threads: 1 }), async crew => {
      await expect(crew.send(telling, 'x')).rejects.toThrow('A thread ended')
    })
  },
)
