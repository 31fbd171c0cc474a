import { describe, expect, test } from 'vitest'
import { drawFrame } from '../../src/cli/progress/frame.js'
import { createPlainProgress } from '../../src/cli/progress/plain.js'
import { advance, NOTHING_YET, type ProgressState } from '../../src/cli/progress/state.js'
import type { Terminal } from '../../src/cli/terminal.js'
import type { BuildEvent, EditionName, Job } from '../../src/model/build.js'
import type { Guide } from '../../src/model/guide.js'
import { plan } from '../../src/plan/index.js'
import { selectAll } from '../../src/select/index.js'
import { sketchGuide } from '../guide.js'

const rows = {
  handbook: { file: 'handbook.pdf', needs: [] },
  'cheat-sheet': { file: 'cheat-sheet.pdf', needs: [] },
} as const
const guideOf = (categories: number): Promise<Guide> => {
  const names = Array.from({ length: categories }, (_, index) => `category-${index + 1}`)
  return sketchGuide(Object.fromEntries(names.map(name => [name, [{ id: `q-${name}` }]])))
}
const [one, eleven] = await Promise.all([guideOf(1), guideOf(11)])
const editions: EditionName[] = ['handbook', 'cheat-sheet']
/** The jobs of a whole guide and, beyond none, of each of its categories. */
const jobsFor = (categories: 0 | 1 | 11): Job[] =>
  plan(selectAll(categories > 1 ? eleven : one, {}, { seed: 1, byCategory: categories > 0 }), editions, rows)

function story(jobs: Job[], finished: number): BuildEvent[] {
  const job = (index: number, state: 'start' | 'progress' | 'end', at: number): BuildEvent => {
    const pages = state === 'end' ? 12 * (index + 1) : null
    const one = jobs[index]
    if (one === undefined) throw new Error(`no job ${index}`)
    return { type: 'job', job: one, index, state, at, pages, note: state === 'progress' ? 'printing' : null }
  }
  return [
    { type: 'stage', stage: 'parse', state: 'start', at: 1, note: null },
    { type: 'stage', stage: 'parse', state: 'end', at: 90, note: null },
    { type: 'plan', jobs, at: 95 },
    ...Array.from({ length: finished }, (_, index) => [
      job(index, 'start', 100 + index * 1000),
      job(index, 'end', 1100 + index * 1000),
    ]).flat(),
    job(finished, 'start', 100 + finished * 1000),
    job(finished, 'progress', 300 + finished * 1000),
  ]
}

const stateAfter = (events: BuildEvent[]): ProgressState => events.reduce(advance, NOTHING_YET)

describe('the live list', () => {
  test('while the guide is read', () => {
    const state = stateAfter([{ type: 'stage', stage: 'parse', state: 'start', at: 1, note: null }])
    expect(drawFrame(state, 351, { columns: 80, rows: 24 })).toEqual(['⠸ reading the guide  350 ms'])
  })

  test('jobs done, at work and to come; the browser below them', () => {
    const events = [
      ...story(jobsFor(1), 1),
      { type: 'stage', stage: 'browser', state: 'start', at: 1400, note: 'unpacking the browser' } as const,
    ]
    expect(
      `\n${drawFrame(stateAfter(events), 2400, { columns: 80, rows: 24 }).join('\n')}\n`,
    ).toMatchInlineSnapshot(`
      "
      ✓ handbook.pdf  12 pages  1.0 s
      ⠼ cheat-sheet.pdf  2 of 4  printing  1.3 s
        categories/category-1/handbook.pdf
        categories/category-1/cheat-sheet.pdf
      ⠼ unpacking the browser  1.0 s
      "
    `)
  })

  test('on a small screen only what is near', () => {
    const frame = drawFrame(stateAfter(story(jobsFor(11), 9)), 9400, { columns: 40, rows: 8 })
    expect(`\n${frame.join('\n')}\n`).toMatchInlineSnapshot(`
      "
        … 7 before
      ✓ categories/category-3/cheat-sheet.pdf
      ✓ categories/category-4/handbook.pdf  1
      ⠼ categories/category-4/cheat-sheet.pdf
        categories/category-5/handbook.pdf
        categories/category-5/cheat-sheet.pdf
        … 12 more
      "
    `)
    expect(frame.length).toBeLessThan(8)
    for (const line of frame) expect([...line].length).toBeLessThan(40)
  })

  test('at the end all are done', () => {
    const state = stateAfter(story(jobsFor(0), 1).slice(0, -2))
    expect(drawFrame(state, 2400, { columns: 80, rows: 24 })).toEqual([
      '✓ handbook.pdf  12 pages  1.0 s',
      '  cheat-sheet.pdf',
    ])
  })
})

describe('plain lines', () => {
  const linesOf = (verbose: boolean): string => {
    let text = '\n'
    const err = (line: string): void => {
      text += line
    }
    const progress = createPlainProgress({ err } satisfies Pick<Terminal, 'err'> as Terminal, verbose)
    for (const event of story(jobsFor(0), 1)) progress.event(event)
    return text
  }

  test('one a job', () => {
    expect(linesOf(false)).toMatchInlineSnapshot(`
      "
      [1/2] handbook.pdf  12 pages  1.0 s
      "
    `)
  })

  test('verbose: one an event', () => {
    expect(linesOf(true)).toMatchInlineSnapshot(`
      "
          1 ms  reading the guide
         90 ms  reading the guide: done
         95 ms  2 jobs
        100 ms  [1/2] handbook.pdf  begins
         1.1 s  [1/2] handbook.pdf  12 pages  1.0 s
         1.1 s  [2/2] cheat-sheet.pdf  begins
         1.3 s  [2/2] cheat-sheet.pdf  printing
      "
    `)
  })
})
