/** A page that takes over patch after patch is the page that a preview begun anew would show. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveOptions } from '../../src/config.js'
import type { LivePatch } from '../../src/model/live.js'
import type { PageData } from '../../src/model/page.js'
import { createLiveGuide } from '../../src/serve/live-guide.js'
import { EDITS, edits, everyEdit, start, writeFiles } from '../session/support/changing-guide.js'

const DATA = /(id="page_data">)([^<]*)/
const VERSION = /(id="page_version">)(\w+)/

/** What a page holds: its markup, and the data of its search. */
interface Shown {
  html: string
  data: PageData
}

function shownBy(page: string): Shown {
  const data = inflateRawSync(Buffer.from(DATA.exec(page)?.[2] ?? '', 'base64')).toString('utf8')
  return { html: page.replace(DATA, '$1').replace(VERSION, '$1'), data: data === '' ? {} : JSON.parse(data) }
}

/** What the page's script does, in text. */
function patched({ html, data }: Shown, { pieces, questions }: LivePatch): Shown {
  let text = html
  for (const [number, piece] of pieces) {
    const whole = new RegExp(`(<!--piece ${number}-->)[^]*?(<!--/piece ${number}-->)`, 'g')
    expect(text).toMatch(whole)
    text = text.replace(whole, (_, before, after) => before + piece + after)
  }
  const list = data.questions.map(one => questions.find(({ id }) => id === one.id) ?? one)
  return { html: text, data: { ...data, questions: list } }
}

/** Edits that the page takes over for certain, whatever others are drawn. */
const fiveTexts = [0, 1, 2, 3, 4].map((n): [keyof typeof EDITS, number] => ['text', n])

test('after any edits, the page and what was made of it are those of a preview begun anew', async () => {
  const counts = { patched: 0, loaded: 0 }
  await fc.assert(
    fc.asyncProperty(edits(8), async series => {
      const folder = mkdtempSync(join(tmpdir(), 'vademecum-patch-'))
      const config = resolveOptions({ guide: folder, cwd: folder, machine: { env: {} } })
      const files = start()
      try {
        writeFiles(folder, files)
        const warm = createLiveGuide(config)
        await warm.refresh()
        let { version } = warm.state()
        let shown = shownBy(warm.page())
        for (const [name, n] of series) {
          EDITS[name](files, n)
          writeFiles(folder, files)
          const state = await warm.refresh()
          const cold = createLiveGuide(config)
          const fresh = await cold.refresh()
          expect(state.problems).toEqual(fresh.problems)
          expect(state.isStale).toBe(fresh.isStale)
          if (state.version === version) {
            expect(state.patch?.pieces ?? []).toEqual([])
            if (state.isStale) continue
          } else if (state.patch?.from === version) {
            shown = patched(shown, state.patch)
            counts.patched++
          } else {
            shown = shownBy(warm.page())
            counts.loaded++
          }
          version = state.version
          expect(version).toBe(fresh.version)
          expect(warm.page()).toBe(cold.page())
          expect(shown).toEqual(shownBy(cold.page()))
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }),
    { numRuns: 8, examples: [[everyEdit], [everyEdit.toReversed()], [fiveTexts]] },
  )
  expect(counts.patched).toBeGreaterThan(3)
  expect(counts.loaded).toBeGreaterThan(3)
})
