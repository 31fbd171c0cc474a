import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EDITIONS, type EditionName } from '../../src/model/build.js'
import { type EditionRows, plan } from '../../src/plan/index.js'
import { selectAll } from '../../src/select/index.js'
import { sketchGuide } from '../guide.js'

const guide = await sketchGuide({ ownership: [{ id: 'moves' }], async: [{ id: 'futures' }] }, [
  { name: 'basics', filter: { id: ['moves'] } },
])
const selections = selectAll(guide, {}, { seed: 1, byCategory: true })
const independent: EditionRows = {
  handbook: { file: 'handbook.pdf', needs: [] },
  epub: { file: 'handbook.epub', needs: [] },
  'cheat-sheet': { file: 'cheat-sheet.pdf', needs: [] },
  web: { file: 'web/index.html', needs: [] },
}
const paged: EditionRows = { ...independent, epub: { file: 'handbook.epub', needs: ['handbook'] } }

describe('jobs', () => {
  test('one a selection and edition, at the paths of the contract', () => {
    expect(plan(selections, [...EDITIONS], independent).map(job => job.path)).toEqual([
      'handbook.pdf',
      'handbook.epub',
      'cheat-sheet.pdf',
      'web/index.html',
      'categories/ownership/handbook.pdf',
      'categories/ownership/handbook.epub',
      'categories/ownership/cheat-sheet.pdf',
      'categories/ownership/web/index.html',
      'categories/async/handbook.pdf',
      'categories/async/handbook.epub',
      'categories/async/cheat-sheet.pdf',
      'categories/async/web/index.html',
      'bundles/basics/handbook.pdf',
      'bundles/basics/handbook.epub',
      'bundles/basics/cheat-sheet.pdf',
      'bundles/basics/web/index.html',
    ])
  })

  test('an artifact in a folder of its own says which one', () => {
    const jobs = plan(selections.slice(0, 2), ['web', 'epub'], independent)
    expect(jobs.map(({ edition, folder }) => [edition, folder]).toSorted()).toEqual([
      ['epub', null],
      ['epub', null],
      ['web', 'categories/ownership/web'],
      ['web', 'web'],
    ])
  })

  test('a needed edition that was not asked for is made and not written', () => {
    const jobs = plan(selections.slice(0, 2), ['epub'], paged)
    expect(jobs.map(({ id, needs, written }) => ({ id, needs, written }))).toEqual([
      { id: 'handbook', needs: [], written: false },
      { id: 'epub', needs: ['handbook'], written: true },
      { id: 'categories/ownership/handbook', needs: [], written: false },
      { id: 'categories/ownership/epub', needs: ['categories/ownership/handbook'], written: true },
    ])
  })

  test('whatever is asked for in whatever order, needs come first and ids are unique', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...EDITIONS], { minLength: 1 }), wanted => {
        const jobs = plan(selections, wanted, paged)
        const ids = jobs.map(job => job.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [index, job] of jobs.entries()) {
          for (const needed of job.needs) expect(ids.slice(0, index)).toContain(needed)
        }
        expect(jobs.filter(job => job.written)).toHaveLength(wanted.length * selections.length)
      }),
    )
  })
})

describe('a wrong table', () => {
  test('a cycle is named', () => {
    const cyclic: EditionRows = { ...paged, handbook: { file: 'handbook.pdf', needs: ['epub'] } }
    expect(() => plan(selections, ['handbook'], cyclic)).toThrow(
      'Editions need each other: handbook → epub → handbook',
    )
  })

  test('an edition without a row', () => {
    expect(() => plan(selections, ['epub' satisfies EditionName], {})).toThrow('No edition is called epub')
  })
})
