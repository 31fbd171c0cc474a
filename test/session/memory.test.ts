/** A memory changes nothing but time: after any edits, a session with one gives the bytes of a session without. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { resolveOptions } from '../../src/config.js'
import { createMemory, type Memory } from '../../src/memory/memory.js'
import { openSession } from '../../src/session/session.js'
import { TOOLS, type Tools } from '../../src/session/tools.js'
import { EDITS, edits, everyEdit, type Files, replace, start, writeFiles } from './support/changing-guide.js'

/** Nothing is found in it, not even what another job of the same session has made. */
const FORGETFUL: Memory = {
  isLasting: false,
  shelf: () => ({
    get: () => undefined,
    set: () => {},
    recall: (_, make) => make(),
    turn: () => {},
    size: 0,
  }),
  turn: () => {},
  size: () => 0,
}

test('after any edits, the page and the e-book are those of a session that remembers nothing', async () => {
  await fc.assert(
    fc.asyncProperty(edits(6), async series => {
      const folder = mkdtempSync(join(tmpdir(), 'vademecum-memory-'))
      const files = start()
      const memory = createMemory(true)
      try {
        await made(folder, files, { ...TOOLS, openMemory: () => memory })
        for (const [name, n] of series) {
          EDITS[name](files, n)
          const warm = await made(folder, files, { ...TOOLS, openMemory: () => memory })
          expect(warm).toEqual(await made(folder, files, { ...TOOLS, openMemory: () => FORGETFUL }))
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }),
    { numRuns: 6, examples: [[everyEdit]] },
  )
})

test('a long-lived memory stays as large as what is in use', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-memory-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = start()
  const memory = createMemory(true)
  const sizes: number[] = []
  for (let n = 0; n < 24; n++) {
    replace(files, '01-a/01-first.md', /^# .*$/m, `# Named ${n}?`)
    await made(folder, files, { ...TOOLS, openMemory: () => memory })
    sizes.push(memory.size())
  }
  expect(sizes.at(-1)).toBe(sizes[8])
})

/** The files of every edition that needs no browser, by path, and what was said; null for a guide with errors. */
async function made(folder: string, files: Files, tools: Tools) {
  writeFiles(folder, files)
  const config = resolveOptions({ guide: folder, cwd: folder, machine: { env: {} } })
  const source = {
    browser: () => Promise.reject(new Error('none')),
    report: () => null,
    close: async () => {},
    kill: () => {},
  }
  const session = await openSession(config, { ...tools, openBrowser: () => source })
  const messages = [...session.messages, ...(await session.check())]
  const written: Record<string, string> = {}
  if (!messages.some(({ severity }) => severity === 'error')) {
    const jobs = await session.plan({ filter: {}, editions: ['epub', 'web'], byCategory: true })
    await session.make(jobs, async (job, emitted) => {
      for (const { path, bytes } of emitted.files)
        written[`${job.folder}/${path}`] = Buffer.from(bytes).toString('base64')
    })
  }
  await session.close()
  return { messages, written }
}
