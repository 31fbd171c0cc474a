import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BARE, ENDLESS, LONE, TAKEN_NAMES, TWO_DIRECTIONS } from './support/odd-guides.js'
import { type Bench, createBench, type OpenPage, visibleIds } from './support/page.js'

let bench: Bench
beforeAll(() => {
  bench = createBench()
})
afterAll(() => bench.close())

const openAll = ({ page }: OpenPage): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
const texts = ({ page }: OpenPage, selector: string): Promise<string[]> =>
  page.$$eval(selector, found => found.map(one => (one as HTMLElement).innerText.trim()))

/** How far the page can be moved sideways, in px, and what stands out of the window where nothing scrolls it. */
const sideways = ({ page }: OpenPage): Promise<{ by: number; out: string[] }> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const out = [...document.body.querySelectorAll('*:not(.quiet, .skip)')].filter(element => {
      const { left, right, width: own } = element.getBoundingClientRect()
      return own > 0 && (right > width + 1 || left < -1) && element.closest('pre, .table, .place') === null
    })
    return {
      by: Math.max(0, document.documentElement.scrollWidth - width),
      out: out.map(element => `${element.tagName}.${element.className}`),
    }
  })

describe('words without an end', () => {
  let open: OpenPage
  beforeAll(async () => {
    open = await bench.open(ENDLESS, { name: 'endless' })
  })
  const restart = async (width: number, hash = ''): Promise<void> => {
    await open.page.setViewport({ width, height: 800 })
    await open.page.goto('about:blank')
    await open.page.goto(`file://${open.path}${hash}`)
    await open.page.waitForSelector('html[data-ready]')
  }
  const acts: [name: string, hash: string, act: () => Promise<unknown>][] = [
    ['all open', '', () => openAll(open)],
    ['a search', '#?q=unbreakable', async () => {}],
    ['filters', '', () => open.page.click('#page_filters-button')],
    ['choice', '#?pick=one,two', () => open.page.click('#page_choice-button')],
    [
      'study',
      '',
      async () => {
        await open.page.click('#page_study-button')
        expect((await sideways(open)).out).toEqual([])
        await open.page.click('#page_study button.main')
        await open.page.keyboard.press('Space')
      },
    ],
  ]
  test.each([320, 768, 1280, 1920].flatMap(width => acts.map(act => [width, ...act] as const)))(
    '%i px, %s: nothing is wider than the window',
    async (width, _name, hash, act) => {
      await restart(width, hash)
      await act()
      expect(await sideways(open)).toEqual({ by: 0, out: [] })
      expect(open.errors).toEqual([])
    },
  )
})

test('one of a kind is counted as one', async () => {
  const open = await bench.open(LONE, { name: 'one', hash: '#?q=alone' })
  expect(await texts(open, '.badges li')).toEqual(['1 question', '1 topic'])
  expect(await texts(open, '#page_found')).toEqual(['1 of 1 question'])
  await open.page.close()
})

test('the mistakes of a query are told in the language of the interface', async () => {
  const french = { ...LONE, 'guide.yaml': 'title: Une\nlanguage: fr\n' }
  const open = await bench.open(french, { name: 'french', hash: '#?q=tag%3Aonn%20level%3Aexpert%20%22' })
  const [problem = ''] = await texts(open, '#page_problem')
  expect(problem.split('\n')).toEqual([
    'Colonne 5 : Mot-clé inconnu `onn`, peut-être `one` ?',
    'Colonne 15 : Niveau inconnu `expert`, au choix junior, mid, senior ou staff',
    'Colonne 22 : L’expression n’est pas fermée : il manque `"`',
  ])
  await open.page.close()
})

test('a guide of one question opens and closes it at one place only', async () => {
  const open = await bench.open(LONE, { name: 'lone' })
  const shown = (await open.page.$$('.all')).map(async one => (await one.boundingBox()) !== null)
  expect((await Promise.all(shown)).filter(Boolean)).toHaveLength(1)
  expect(open.errors).toEqual([])
  await open.page.close()
})

test('without levels and tags there is no filter by them, and no empty line where they would stand', async () => {
  const open = await bench.open(BARE, { name: 'bare' })
  await open.page.click('#page_filters-button')
  expect(await texts(open, '#page_filters legend')).toEqual(['Categories'])
  const heights = await open.page.$$eval('.question .facts', list =>
    list.map(one => one.getBoundingClientRect().height),
  )
  expect(heights).toEqual([0, 0, 0])
  await openAll(open)
  expect(await texts(open, '.question .answer code')).toContain('fn add(a: i32, b: i32) -> i32 { a + b }')
  await open.page.close()
})

test('what was chosen to look at by night is printed by day', async () => {
  const open = await bench.open(LONE, { name: 'night' })
  await open.page.select('#page_theme', 'dark')
  const ink = (): Promise<string> => open.page.evaluate(() => getComputedStyle(document.body).color)
  expect(await ink()).toBe('rgb(230, 227, 221)')
  await open.page.emulateMediaType('print')
  expect(await ink()).toBe('rgb(22, 22, 22)')
  await open.page.close()
})

describe('a part in another language', () => {
  let open: OpenPage
  beforeAll(async () => {
    open = await bench.open(TWO_DIRECTIONS, { name: 'directions' })
  })
  /** What holds a text, with the language and the direction that it is shown in. */
  const spoken = (within: string, text: string): Promise<string[]> =>
    open.page.$$eval(
      `${within} *`,
      (elements, wanted) =>
        elements
          .filter(one => [...one.childNodes].some(node => node.nodeValue?.includes(wanted)))
          .map(one => `${one.closest('[lang]')?.getAttribute('lang')} ${getComputedStyle(one).direction}`),
      text,
    )
  const ARABIC = ['ar rtl']
  const ENGLISH = ['en ltr']

  test('speaks it in title, introduction, contents, answer and references; the interface keeps its own', async () => {
    await openAll(open)
    expect(await spoken('.contents', 'الملكية والاستعارة')).toEqual(ARABIC)
    expect(await spoken('#arabic > summary', 'الملكية والاستعارة')).toEqual(ARABIC)
    expect(await spoken('#arabic .introduction', 'مقدمة')).toEqual(ARABIC)
    expect(await spoken('#second > summary', 'ما هي')).toEqual(ARABIC)
    expect(await spoken('#second .answer', 'صاحب')).toEqual(ARABIC)
    expect(await spoken('#second .answer', 'Tip')).toEqual(ENGLISH)
    expect(await spoken('#second .answer', 'See also')).toEqual(ENGLISH)
    expect(await spoken('#second .related ul', 'What is it')).toEqual(ENGLISH)
    expect(await spoken('#first .related ul', 'ما هي')).toEqual(ARABIC)
    expect(await spoken('#first .answer', 'One. See')).toEqual(ENGLISH)
    expect(await open.page.$eval('#second code', one => getComputedStyle(one).direction)).toBe('ltr')
  })

  test('and wherever the script shows it again', async () => {
    await open.page.click('#page_filters-button')
    expect(await spoken('#page_filters', 'الملكية والاستعارة')).toEqual(ARABIC)
    await open.page.click('#page_study-button')
    expect(await spoken('#page_study', 'الملكية والاستعارة')).toEqual(ARABIC)
    await open.page.goto('about:blank')
    await open.page.goto(`file://${open.path}#?q=${encodeURIComponent('الملكية')}`)
    await open.page.waitForSelector('html[data-ready]')
    expect(await visibleIds(open.page)).toEqual(['second'])
    expect(new Set(await spoken('#page_results', 'الملكية'))).toEqual(new Set(ARABIC))
    await open.page.click('#page_study-button')
    await open.page.click('#page_study button.main')
    await open.page.keyboard.press('Space')
    expect(await spoken('#page_study h2', 'ما هي')).toEqual(ARABIC)
    expect(await spoken('#page_study .answer', 'صاحب')).toEqual(ARABIC)
  })
})

test('names that every object and every page has are names like others', async () => {
  const open = await bench.open(TAKEN_NAMES, { name: 'taken', hash: '#?progress=new' })
  const ids = await visibleIds(open.page)
  expect(ids).toHaveLength(9)
  await open.page.click('#page_study-button')
  expect(await texts(open, '#page_study .state')).toContain('0 due, 9 new')
  await open.page.click('#page_study button.main')
  for (let at = 0; at < ids.length; at += 1) {
    await open.page.keyboard.press('Space')
    await open.page.keyboard.press('4')
  }
  expect(await texts(open, '#page_study .chart .count')).toEqual(['9/9'])
  for (const id of ids) {
    await open.page.goto('about:blank')
    await open.page.goto(`file://${open.path}#${id}`)
    await open.page.waitForSelector(`html[data-ready] #${id}[open]`)
  }
  expect(open.errors).toEqual([])
  await open.page.close()
})
