import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, createBench } from './support/page.js'

let bench: Bench
beforeAll(() => {
  bench = createBench()
})
afterAll(() => bench.close())

const TABLE = '| A | B | C |\n|---|---|---|\n| one | two | three |\n'

test('a page from right to left scrolls to no empty side and sets its tables from the right', async () => {
  const { page } = await bench.open(
    {
      'guide.yaml': 'title: דלתות\nlanguage: he\n',
      '01-doors/category.md': '# דלתות\n',
      '01-doors/01-hinge.md': `---\nlevel: junior\ntags: [iron]\nsummary: ציר.\n---\n\n# מה נושא דלת?\n\n${TABLE}`,
    },
    { name: 'right-to-left' },
  )
  const look = async (width: number) => {
    await page.setViewport({ width, height: 700 })
    return page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      const cell = document.querySelectorAll('.answer tbody tr > *')[1]
      const style = cell === undefined ? undefined : getComputedStyle(cell)
      scrollTo(-5000, 0)
      return {
        direction: document.documentElement.dir,
        scrolled: scrollX,
        right: Number.parseFloat(style?.paddingRight ?? '') > 0,
        left: Number.parseFloat(style?.paddingLeft ?? '') > 0,
      }
    })
  }
  // Narrow, the table is a list whose entries are indented at their beginning; wide, a cell keeps the blank after its words.
  expect(await look(320)).toEqual({ direction: 'rtl', scrolled: 0, right: true, left: false })
  expect(await look(1280)).toEqual({ direction: 'rtl', scrolled: 0, right: false, left: true })
  await page.close()
}, 300_000)
