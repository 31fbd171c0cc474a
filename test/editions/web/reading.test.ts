import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CATEGORIES, LONG_GUIDE } from './support/long-guide.js'
import { type Bench, createBench, type OpenPage } from './support/page.js'

let bench: Bench
let open: OpenPage
beforeAll(async () => {
  bench = createBench()
  open = await bench.open(LONG_GUIDE)
})
afterAll(() => bench.close())
beforeEach(() => open.page.setViewport({ width: 1280, height: 800 }))

async function restart(hash = ''): Promise<void> {
  await open.page.goto('about:blank')
  await open.page.goto(`file://${open.path}${hash}`)
  await open.page.waitForSelector('html[data-ready]')
}

/** Two frames: observers have seen, and what they did is laid out. */
const settle = (): Promise<unknown> =>
  open.page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
const box = (selector: string): Promise<{ top: number; bottom: number; left: number; right: number }> =>
  open.page.$eval(selector, element => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return { top, bottom, left, right }
  })
const focused = (): Promise<string> =>
  open.page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName || '')
/** What stands below the sticky head, and where: categories far from the window have a height by guess until they come near, so px alone tell little. */
const inView = (): Promise<{ id: string | undefined; top: number | undefined }> =>
  open.page.evaluate(() => {
    const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
    const items = [...document.querySelectorAll('.item:not([hidden]) > details')]
    const first = items.find(item => item.getBoundingClientRect().bottom > edge)
    return { id: first?.id, top: first && Math.round(first.getBoundingClientRect().top) }
  })
/** A scroll ends at a whole pixel, heights do not. */
const expectInView = async ({ id, top }: Awaited<ReturnType<typeof inView>>): Promise<void> => {
  const now = await inView()
  expect(now.id).toBe(id)
  expect(Math.abs((now.top ?? 0) - (top ?? 0))).toBeLessThan(2)
}
const scrollTo = async (top: number): Promise<void> => {
  await open.page.evaluate(at => window.scrollTo({ top: at, behavior: 'instant' }), top)
  await settle()
}

describe('the sticky head', () => {
  test.each([320, 390, 768, 1280])('%i px: search and buttons in one row, all of it low', async width => {
    await open.page.setViewport({ width, height: 800 })
    await restart('#gamma-2')
    const field = await box('#page_search')
    for (const name of ['filters', 'choice', 'study']) {
      const button = await box(`#page_${name}-button`)
      expect(Math.abs((button.top + button.bottom) / 2 - (field.top + field.bottom) / 2)).toBeLessThan(2)
    }
    expect(field.right - field.left).toBeGreaterThan(120)
    const bar = await box('.bar')
    expect(bar.bottom - bar.top).toBeLessThan(90)
  })

  test.each([320, 768, 1280])('%i px: what an address names stands below it, whole', async width => {
    await open.page.setViewport({ width, height: 800 })
    for (const hash of ['#delta-3', '#delta-3--further', '#epsilon']) {
      await restart(hash)
      await settle()
      const [bar, target] = [await box('.bar'), await box(hash)]
      expect(target.top, hash).toBeGreaterThanOrEqual(bar.bottom)
      expect(target.top, hash).toBeLessThan(bar.bottom + 60)
    }
  })

  test('it and the contents name the category that is read', async () => {
    await restart('#gamma-2')
    await settle()
    expect(await open.page.$eval('#page_position', one => one.textContent)).toBe('3 The gamma part')
    const current = (): Promise<(string | null)[]> =>
      open.page.$$eval('.contents a[aria-current]', links => links.map(link => link.getAttribute('href')))
    expect(await current()).toEqual(['#gamma'])
    await open.page.click('.contents a[href="#beta"]')
    await settle()
    expect(await current()).toEqual(['#beta'])
    await scrollTo(0)
    expect(await current()).toEqual([])
  })

  test('the contents stay in view below it', async () => {
    await restart('#delta')
    await settle()
    const [bar, contents] = [await box('.bar'), await box('.contents')]
    expect(contents.top).toBeGreaterThanOrEqual(bar.bottom)
    expect(contents.top).toBeLessThan(bar.bottom + 40)
  })
})

describe('code and its button', () => {
  test.each([320, 1280])('%i px: the button lies on no letter of the code', async width => {
    await open.page.setViewport({ width, height: 800 })
    await restart('#alpha-1')
    const overlaps = await open.page.$$eval('#alpha-1 figure.code', figures =>
      figures.map(figure => {
        const button = figure.querySelector('.copy')?.getBoundingClientRect()
        const code = figure.querySelector('code')
        if (!button || !code) throw new Error('no button or no code')
        const range = new Range()
        range.selectNodeContents(code)
        return [...range.getClientRects()].filter(
          rect =>
            rect.width > 0 &&
            rect.left < button.right &&
            rect.right > button.left &&
            rect.top < button.bottom - 6 &&
            rect.bottom > button.top + 6,
        ).length
      }),
    )
    expect(overlaps).toEqual([0, 0])
  })
})

describe('a panel', () => {
  test.each(['filters', 'choice', 'study'])(
    '%s: opens in view, closes to where the reader was',
    async name => {
      await restart()
      await scrollTo(1500)
      const before = await inView()
      await open.page.click(`#page_${name}-button`)
      await settle()
      const [bar, panel] = [await box('.bar'), await box(`#page_${name}`)]
      expect(panel.top).toBeGreaterThanOrEqual(bar.bottom - 1)
      expect(panel.top).toBeLessThan(bar.bottom + 60)
      await open.page.keyboard.press('Escape')
      await settle()
      expect(await open.page.$eval(`#page_${name}`, element => (element as HTMLElement).hidden)).toBe(true)
      expect(await focused()).toBe(`page_${name}-button`)
      await expectInView(before)
    },
  )

  test('Escape closes it from a box and from a field, too', async () => {
    for (const [name, inside] of [
      ['filters', 'input'],
      ['filters', 'select'],
      ['study', 'input[type=number]'],
    ]) {
      await restart()
      await open.page.click(`#page_${name}-button`)
      await open.page.focus(`#page_${name} ${inside}`)
      await open.page.keyboard.press('Escape')
      expect(await focused(), inside).toBe(`page_${name}-button`)
    }
  })

  test('a button that is gone after its press hands on the focus', async () => {
    await restart('#?pick=beta-2')
    await open.page.click('#page_choice-button')
    const press = async (panel: string, text: string): Promise<void> => {
      await open.page.evaluate(
        (within, wanted) => {
          const buttons = [...document.querySelectorAll<HTMLElement>(`#page_${within} button`)]
          const found = buttons.find(one => one.textContent === wanted)
          found?.focus()
          found?.click()
        },
        panel,
        text,
      )
    }
    const inPanel = (panel: string): Promise<boolean> =>
      open.page.evaluate(id => document.activeElement?.closest(`#page_${id}`) !== null, panel)
    await press('choice', 'Choose none')
    expect(await inPanel('choice')).toBe(true)
    await press('choice', 'Choose all found')
    expect(await inPanel('choice')).toBe(true)
    await open.page.click('#page_study-button')
    await press('study', 'Quiz')
    expect(await inPanel('study')).toBe(true)
    await press('study', 'End')
    expect(await inPanel('study')).toBe(true)
    await restart('#?q=alpha')
    await open.page.focus('#page_results .orders button:last-child')
    await open.page.keyboard.press('Enter')
    expect(await open.page.evaluate(() => document.activeElement?.textContent)).toBe('In place')
  })

  test('while a question is asked there is nothing else, and a link out of its answer leaves', async () => {
    await restart()
    await open.page.click('#page_study-button')
    await open.page.click('#page_study button.main')
    expect(await open.page.$eval('main', element => element.getClientRects().length)).toBe(0)
    await open.page.keyboard.press('Space')
    await open.page.click('#page_study .answer .related a')
    await settle()
    expect(await open.page.$eval('#page_study', element => (element as HTMLElement).hidden)).toBe(true)
    const [bar, target] = [await box('.bar'), await box('#beta-1[open]')]
    expect(target.top).toBeGreaterThanOrEqual(bar.bottom)
    expect(target.top).toBeLessThan(bar.bottom + 60)
  })
})

describe('a search', () => {
  test('its results come into view from wherever one is, and Escape goes back there', async () => {
    await restart()
    await scrollTo(2000)
    const before = await inView()
    await open.page.keyboard.press('Slash')
    await open.page.keyboard.type('delta')
    await open.page.waitForFunction(() => location.hash === '#?q=delta')
    await settle()
    const [bar, first] = [await box('.bar'), await box('#page_results li')]
    expect(first.top).toBeGreaterThanOrEqual(bar.bottom)
    expect(first.bottom).toBeLessThan(800)
    await open.page.keyboard.press('Escape')
    await settle()
    await expectInView(before)
  })

  test('Escape shows the question that was read at the place where it was', async () => {
    await restart('#delta-2')
    await settle()
    const before = await box('#delta-2')
    await open.page.keyboard.press('Slash')
    await open.page.keyboard.type('alpha')
    await open.page.waitForFunction(() => location.hash === '#?q=alpha')
    await open.page.keyboard.press('Escape')
    await settle()
    expect(Math.abs((await box('#delta-2')).top - before.top)).toBeLessThan(2)
  })

  test.each(['Enter', 'ArrowDown'])('%s right behind a letter is about what that letter found', async key => {
    await restart()
    await open.page.focus('#page_search')
    const reached = await open.page.evaluate(pressed => {
      const input = document.querySelector<HTMLInputElement>('#page_search')
      if (input === null) throw new Error('no search box')
      input.value = 'title:"gamma number 3"'
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }))
      const at = document.activeElement
      return { open: document.querySelector('details.question[open]')?.id, at: at?.getAttribute('href') }
    }, key)
    expect(reached).toEqual(key === 'Enter' ? { open: 'gamma-3', at: null } : { at: '#gamma-3' })
  })

  test('the address follows when one rests, and before a click does anything', async () => {
    await restart()
    const [typed, clicked] = await open.page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('#page_search')
      if (input === null) throw new Error('no search box')
      input.value = 'beta'
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise(done => requestAnimationFrame(done))
      const before = location.hash
      document.querySelector<HTMLElement>('#page_found')?.click()
      return [before, location.hash]
    })
    expect([typed, clicked]).toEqual(['', '#?q=beta'])
  })

  test('Escape in a question that was found keeps it where it is', async () => {
    await restart()
    await open.page.keyboard.press('Slash')
    await open.page.keyboard.type('gamma')
    await open.page.waitForFunction(() => location.hash === '#?q=gamma')
    await open.page.keyboard.press('ArrowDown')
    await open.page.keyboard.press('ArrowDown')
    const name = await open.page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
    await open.page.keyboard.press('Enter')
    const before = await box(name)
    await open.page.keyboard.press('Escape')
    await settle()
    expect(await open.page.$$eval('.item:not([hidden])', items => items.length)).toBe(4 * CATEGORIES.length)
    expect(Math.abs((await box(name)).top - before.top)).toBeLessThan(2)
  })

  test('arrows go from the field over results and questions and back', async () => {
    await restart('#?q=epsilon')
    await open.page.focus('#page_search')
    const way: string[] = []
    for (let step = 0; step < 9; step += 1) {
      await open.page.keyboard.press('ArrowDown')
      way.push(await open.page.evaluate(() => document.activeElement?.tagName ?? ''))
    }
    expect(new Set(way)).toEqual(new Set(['A', 'SUMMARY']))
    for (let step = 0; step < 9; step += 1) await open.page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('page_search')
  })
})

test.each(['', '#delta-3', '#?q=gamma'])('nothing jumps while the page %s opens', async hash => {
  await open.page.goto('about:blank')
  await open.page.evaluateOnNewDocument(() => {
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          jumps:
            ((window as unknown as { jumps?: number }).jumps ?? 0) +
            (entry as PerformanceEntry & { value: number }).value,
        })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await open.page.goto(`file://${open.path}${hash}`)
  await open.page.waitForSelector('html[data-ready]')
  await settle()
  const jumps = await open.page.evaluate(() => (window as unknown as { jumps?: number }).jumps ?? 0)
  expect(jumps).toBeLessThan(0.02)
})
