import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Bench, createBench, type OpenPage } from './support/page.js'

const GUIDE = `# Choices

## One

### Which copy?

:::choices
- [x] slice
- [ ] sort
- [x] spread
:::

The others change what they are given.
`

let bench: Bench
let open: OpenPage
beforeAll(async () => {
  bench = createBench()
  open = await bench.open({ 'guide.md': GUIDE })
})
afterAll(() => bench.close())
beforeEach(async () => {
  await open.page.goto('about:blank')
  await open.page.goto(`file://${open.path}#which-copy`)
  await open.page.waitForSelector('html[data-ready]')
})

const seen = (within: string): Promise<string> =>
  open.page.$eval(within, element => (element as HTMLElement).innerText)
const choose = (within: string, index: number): Promise<void> =>
  open.page.evaluate(
    (at, of) => document.querySelectorAll<HTMLElement>(`${of} .choices li`)[at]?.click(),
    index,
    within,
  )

test('the answer waits until all right options are found', async () => {
  const answer = '#which-copy .answer'
  expect(await seen(answer)).not.toContain('Answer: A, C')
  await choose(answer, 0)
  expect(await seen(answer)).toContain('Right')
  expect(await seen(answer)).not.toContain('change what they are given')
  await choose(answer, 2)
  expect(await seen(answer)).toContain('Answer: A, C')
  expect(await seen(answer)).toContain('change what they are given')
})

test('a wrong option is told, and ends the waiting', async () => {
  await choose('#which-copy .answer', 1)
  expect(await seen('#which-copy .answer')).toMatch(/Wrong[\s\S]*Answer: A, C/)
})

test('on paper the answer is all there', async () => {
  await open.page.emulateMediaType('print')
  expect(await seen('#which-copy .answer')).toMatch(/Answer: A, C[\s\S]*change what/)
  expect(await seen('#which-copy .answer')).not.toContain('Show the answer')
  await open.page.emulateMediaType('screen')
})

test('who studies is asked with the options, and a choice brings answer and grades', async () => {
  await open.page.click('#page_study-button')
  await open.page.click('#page_study .buttons .main')
  expect(await seen('#page_study')).toContain('spread')
  expect(await seen('#page_study')).not.toContain('Answer: A, C')
  await choose('#page_study', 1)
  expect(await seen('#page_study')).toMatch(/Answer: A, C[\s\S]*Good/)
})
