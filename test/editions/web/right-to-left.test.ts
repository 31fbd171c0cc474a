import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, createBench } from './support/page.js'

let bench: Bench
beforeAll(() => {
  bench = createBench()
})
afterAll(() => bench.close())

const TABLE = '| A | B | C |\n|---|---|---|\n| one | two | three |\n'

test('a page from right to left scrolls to no empty side and keeps the blank of a cell after its words', async () => {
  const { page } = await bench.open(
    {
      'guide.yaml': 'title: דלתות\nlanguage: he\n',
      '01-doors/category.md': '# דלתות\n',
      '01-doors/01-hinge.md': `---\nlevel: junior\ntags: [iron]\nsummary: ציר.\n---\n\n# מה נושא דלת?\n\n${TABLE}`,
    },
    { name: 'right-to-left' },
  )
  await page.setViewport({ width: 320, height: 700 })
  const seen = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const root = document.documentElement
    const cell = document.querySelectorAll('.answer tbody tr > *')[1]
    const style = cell === undefined ? undefined : getComputedStyle(cell)
    scrollTo(-5000, 0)
    return {
      direction: root.dir,
      scrolled: scrollX,
      before: style?.paddingRight,
      after: Number.parseFloat(style?.paddingLeft ?? '0') > 0,
    }
  })
  await page.close()
  expect(seen).toEqual({ direction: 'rtl', scrolled: 0, before: '0px', after: true })
}, 300_000)
