import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ask, type Bench, createBench, type OpenPage, visibleIds } from './support/page.js'
import { SMALL_GUIDE } from './support/small-guide.js'

let bench: Bench
let open: OpenPage
beforeAll(async () => {
  bench = createBench()
  open = await bench.open(SMALL_GUIDE)
})
afterAll(() => bench.close())

const ALL = ['hinge', 'frame', 'bolt', 'filters']
const text = (selector: string): Promise<string> =>
  open.page.$eval(selector, element => (element as HTMLElement).innerText.trim())
const isOpen = (id: string): Promise<boolean> =>
  open.page.$eval(`#${id}`, element => (element as HTMLDetailsElement).open)
const press = (key: 'Escape' | 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Slash' | 'Space'): Promise<void> =>
  open.page.keyboard.press(key)

async function restart(hash = ''): Promise<void> {
  await open.page.goto('about:blank')
  await open.page.goto(`file://${open.path}${hash}`)
  await open.page.waitForSelector('html[data-ready]')
}

test('it asks for nothing but itself, and nothing goes wrong in it', () => {
  expect(open.requests).toEqual([`file://${open.path}`])
  expect(open.errors).toEqual([])
})

describe('what it shows', () => {
  test('title, badges of the data, categories with counts, numbered questions, all closed', async () => {
    await restart()
    expect(await text('h1')).toBe('Locks & Keys')
    expect(await open.page.$$eval('.badges li', list => list.map(item => item.textContent))).toEqual([
      '4 questions',
      '2 topics',
      'Second edition',
    ])
    expect(
      await open.page.$$eval('.contents tbody tr', rows =>
        rows.map(row => (row as HTMLElement).innerText.replace(/\s+/g, ' ')),
      ),
    ).toEqual(['1 Doors 2', '2 Locks 2'])
    expect(await text('#bolt h3')).toBe('2.1 How far does a bolt go?')
    for (const id of ALL) expect(await isOpen(id), id).toBe(false)
  })

  test.each([
    ['#bolt', 'bolt'],
    ['#bolt--the-parts', 'bolt'],
  ])('the address %s opens its question', async (hash, id) => {
    await restart(hash)
    expect(await isOpen(id)).toBe(true)
    const top = await open.page.$eval(hash, element => element.getBoundingClientRect().top)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(800)
  })

  test('a note and its way back lead inside the answer', async () => {
    await restart('#hinge')
    await open.page.click('#hinge .footnote-reference a')
    const note = await open.page.evaluate(() => location.hash)
    expect(await text(`[id="${note.slice(1)}"]`)).toContain('Its proof.')
  })

  test('a link inside opens its question, also in a category that was closed', async () => {
    await restart('#hinge')
    await open.page.$eval('#locks', element => {
      ;(element as HTMLDetailsElement).open = false
    })
    await open.page.click('#hinge .answer a[href="#bolt"]')
    await open.page.waitForSelector('#locks[open] #bolt[open]')
  })

  test('all of a category, and all, open and close', async () => {
    await restart()
    await open.page.click('[data-open="doors"]')
    expect(await Promise.all(ALL.map(isOpen))).toEqual([true, true, false, false])
    await open.page.click('[data-open="all"]')
    expect(await Promise.all(ALL.map(isOpen))).toEqual([true, true, true, true])
    await open.page.click('[data-close="all"]')
    expect(await Promise.all(ALL.map(isOpen))).toEqual([false, false, false, false])
  })

  test('a block is copied to the letter, without what is hidden', async () => {
    await restart('#hinge')
    await open.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (copied: string) => void Object.assign(window, { copied }) },
      })
    })
    await open.page.hover('#hinge figure.code')
    await open.page.click('#hinge figure.code .copy')
    const copied = await open.page.evaluate(() => (window as unknown as { copied: string }).copied)
    expect(copied).toBe('let pins = 3; // <as ever> & "more"\nprintln!("{pins}");')
  })
})

describe('search', () => {
  test('as one types: found, counted by category, ranked with a line of context, marked in the answer', async () => {
    await restart()
    await open.page.type('#page_search', 'hinge')
    await open.page.waitForFunction(() => document.querySelectorAll('#page_results li').length === 2)
    expect(await text('#page_found')).toBe('2 of 4 questions')
    expect(
      await open.page.$$eval('.contents .count', cells => cells.slice(1).map(cell => cell.textContent)),
    ).toEqual(['2', '0'])
    expect(
      await open.page.$$eval('#page_results mark', marks =>
        marks.map(mark => mark.textContent?.toLowerCase()),
      ),
    ).toContain('hinge')
    expect(await text('#page_results li a')).toBe('1.2 What holds the hinge?')
    await press('ArrowDown')
    await press('Enter')
    expect(await isOpen('frame')).toBe(true)
    expect(await open.page.evaluate(() => CSS.highlights.get('match')?.size ?? 0)).toBeGreaterThan(0)
    await press('Escape')
    expect(await visibleIds(open.page)).toEqual(ALL)
    expect(await open.page.evaluate(() => location.hash)).toBe('')
  })

  test('nothing found says so, with words that there are; a click asks for one', async () => {
    await ask(open.page, 'hinfe')
    expect(await text('#page_found')).toContain('No questions match')
    expect(await visibleIds(open.page)).toEqual([])
    await open.page.click('#page_found button')
    expect(await visibleIds(open.page)).toEqual(['hinge', 'frame'])
  })

  test('a mistake in the query is told with its column, and what is right is found all the same', async () => {
    await ask(open.page, 'level:exprt bolt')
    expect(await text('#page_problem')).toBe(
      'Column 7: Unknown level `exprt`, expected junior, mid, senior or staff',
    )
    expect(await visibleIds(open.page)).toEqual(['hinge', 'bolt'])
    await ask(open.page, '')
  })

  test('`/` goes to the search; in a field it is a letter', async () => {
    await restart()
    await press('Slash')
    expect(await open.page.evaluate(() => document.activeElement?.id)).toBe('page_search')
    await open.page.keyboard.type('a/b')
    expect(await open.page.$eval('#page_search', input => (input as HTMLInputElement).value)).toBe('a/b')
    await press('Escape')
  })

  test('what is filtered stands in the address, and comes back with it', async () => {
    await restart('#?q=hinge&level=junior')
    expect(await visibleIds(open.page)).toEqual(['hinge'])
    await open.page.click('#page_filters-button')
    await open.page.click('#page_filters .of-level input[value="junior"]')
    await open.page.click('#page_filters .of-level input[value="mid"]')
    expect(await visibleIds(open.page)).toEqual(['frame'])
    expect(await open.page.evaluate(() => location.hash)).toBe('#?q=hinge&level=mid')
    await restart(await open.page.evaluate(() => location.hash))
    expect(await visibleIds(open.page)).toEqual(['frame'])
  })
})

describe('choice', () => {
  test('ticks give number, time, the command and the bundle', async () => {
    await restart()
    await open.page.click('#page_choice-button')
    await open.page.click('input[data-choose="frame"]')
    await open.page.click('input[data-choose="bolt"]')
    expect(await text('#page_choice .state')).toBe('2 chosen, 2 min to read')
    const [command, bundle] = await open.page.$$eval('#page_choice pre', list =>
      list.map(pre => pre.textContent ?? ''),
    )
    expect(command).toBe('npx vademecum build --id frame,bolt')
    expect(parse(bundle ?? '')).toEqual({
      bundles: { 'my-choice': { title: 'My choice', id: ['frame', 'bolt'] } },
    })
  })

  test('the print of them holds them open, and nothing else', async () => {
    await open.page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'))
      }
    })
    await open.page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('#page_choice button')]
      buttons.find(button => button.textContent === 'Print these')?.click()
    })
    await open.page.emulateMediaType('print')
    const printed = await open.page.evaluate(() => document.body.innerText)
    await open.page.emulateMediaType('screen')
    expect(printed).toContain('The frame holds it')
    expect(printed).toContain('further in a prison')
    expect(printed).not.toContain('The hinge carries it')
    expect(printed).not.toMatch(/Filters|Choice|Copy|Appearance|\d questions|\d topics/)
    await open.page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await isOpen('frame')).toBe(false)
  })
})

describe('study', () => {
  test('a review by keyboard alone: the question, the answer, a grade; it is kept', async () => {
    await restart()
    await open.page.focus('#page_study-button')
    await press('Enter')
    expect(await text('#page_study .state')).toBe('0 due, 4 new')
    await open.page.focus('#page_study button.main')
    await press('Enter')
    expect(await text('#page_study h2')).toBe('1.1 What carries a door?')
    expect(await open.page.$('#page_study .answer[hidden]')).not.toBeNull()
    await press('Space')
    expect(await text('#page_study .answer')).toContain('The hinge carries it')
    await open.page.keyboard.press('4')
    expect(await text('#page_study h2')).toBe('1.2 What holds the hinge?')
    await restart('#?progress=known')
    expect(await visibleIds(open.page)).toEqual(['hinge'])
  })

  test('another guide on the same origin knows nothing of it', async () => {
    const other = await bench.open(
      { ...SMALL_GUIDE, 'guide.yaml': 'title: Other\n' },
      { name: 'other', hash: '#?progress=known' },
    )
    expect(await visibleIds(other.page)).toEqual([])
    await other.page.close()
  })

  test('progress out, forgotten, and in again; what is no progress is refused', async () => {
    await restart()
    const kept = await open.page.evaluate(() => {
      const key = Object.keys(localStorage).find(name => name.startsWith('vademecum:')) ?? ''
      return { key, value: localStorage.getItem(key) ?? '' }
    })
    expect(JSON.parse(kept.value)).toMatchObject({ version: 1, cards: { hinge: { reps: 1 } } })
    await open.page.evaluate(key => localStorage.removeItem(key), kept.key)
    await restart()
    await open.page.click('#page_study-button')
    expect(await text('#page_study .state')).toBe('0 due, 4 new')
    const load = async (content: string): Promise<void> => {
      await open.page.$eval(
        '#page_study input[type=file]',
        (input, given) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([given], 'progress.json'))
          ;(input as HTMLInputElement).files = transfer.files
          input.dispatchEvent(new Event('change'))
        },
        content,
      )
    }
    await load('{"version":1,"guide":"another","cards":{}}')
    await open.page.waitForFunction(() =>
      document.querySelector('#page_study .keeping .state')?.textContent?.includes('no progress'),
    )
    await load(kept.value)
    await open.page.waitForFunction(() =>
      document.querySelector('#page_study .state')?.textContent?.startsWith('0 due, 3 new'),
    )
  })

  test('a quiz on what is filtered ends with a score', async () => {
    await restart('#?category=locks')
    await open.page.click('#page_study-button')
    await open.page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('#page_study button')]
      buttons.find(button => button.textContent === 'Quiz')?.click()
    })
    for (const key of ['2', '1']) {
      await press('Enter')
      await open.page.keyboard.press(key as '1')
    }
    expect(await text('#page_study .score')).toBe('1 of 2 right')
  })
})

describe('axe finds nothing', () => {
  const states: [name: string, hash: string, act: () => Promise<void>][] = [
    ['as it opens', '', async () => {}],
    ['an open answer', '#hinge', async () => {}],
    ['a search', '#?q=hinge', async () => {}],
    ['nothing found', '#?q=zzzzz', async () => {}],
    ['filters', '', () => open.page.click('#page_filters-button')],
    ['choice', '#?pick=bolt', () => open.page.click('#page_choice-button')],
    ['study', '', () => open.page.click('#page_study-button')],
  ]
  test.each(states.flatMap(state => (['light', 'dark'] as const).map(scheme => [scheme, ...state] as const)))(
    '%s: %s',
    async (scheme, _name, hash, act) => {
      await open.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await restart(hash)
      await act()
      await open.page.evaluate(axe.source)
      const violations = await open.page.evaluate(async () => {
        const { axe: tool } = window as unknown as { axe: typeof axe }
        const found = await tool.run()
        return found.violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(node => node.html)
              .slice(0, 3)
              .join(' | ')}`,
        )
      })
      expect(violations).toEqual([])
    },
  )
})

test.each([320, 390, 768, 1600])(
  '%i pixels wide: nothing scrolls sideways, nothing that is touched is small',
  async width => {
    await open.page.setViewport({ width, height: 800 })
    await restart('#?q=hinge')
    await open.page.click('#page_filters-button')
    await open.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const { wide, small } = await open.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: [
        ...document.querySelectorAll('button, select, summary, input:not([type=file]):not([type=checkbox])'),
      ]
        .filter(element => element.getClientRects().length > 0)
        .filter(element => element.getBoundingClientRect().height < 24)
        .map(element => element.outerHTML.slice(0, 80)),
    }))
    expect(wide).toBeLessThanOrEqual(0)
    expect(small).toEqual([])
    await open.page.setViewport({ width: 1280, height: 800 })
  },
)
