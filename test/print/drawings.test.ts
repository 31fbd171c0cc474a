/** Drawings as parts of a page: they look as they do in a file of their own, and keep to themselves. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PictureSize } from '../../src/model/picture.js'
import { load } from '../../src/print/load.js'
import { toHtml } from '../../src/render/answer/html.js'
import { buildDrawing } from '../../src/render/drawing/build-drawing.js'
import { handbook } from '../editions/support/handbook.js'
import { createServices } from '../editions/support/services.js'

const services = createServices()
afterAll(() => services.source.close())

const HEAD = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const WIDTH = 120
const HEIGHT = 80

function drawing(svg: string, size: PictureSize = {}): string {
  const asset = {
    path: 'a.svg',
    bytes: Buffer.from(svg),
    mediaType: 'image/svg+xml',
    width: WIDTH,
    height: HEIGHT,
    words: [],
  }
  return toHtml({ type: 'root', children: [buildDrawing(asset, '', size)] })
}

async function open(html: string, css = ''): Promise<Page> {
  const page = await (await services.browser()).newPage()
  await load(page, handbook({ categories: 1, questions: 1, html, css }), new Set())
  return page
}

const FIGURES: [string, string][] = [
  [
    'a gradient by id',
    '<defs><linearGradient id="g"><stop offset=".4" stop-color="red"/><stop offset=".4" stop-color="blue"/></linearGradient></defs><rect width="120" height="80" fill="url(#g)"/>',
  ],
  [
    'markers',
    '<defs><marker id="m" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs><path d="M10 10 H100 V60" stroke="#000" fill="none" marker-end="url(#m)"/>',
  ],
  [
    'a clip path and a mask',
    '<clipPath id="c"><circle cx="30" cy="40" r="20"/></clipPath><mask id="k"><rect x="60" width="30" height="80" fill="#fff"/></mask><rect width="120" height="80" fill="green" clip-path="url(#c)"/><rect width="120" height="80" style="mask:url(#k);fill:navy"/>',
  ],
  [
    'symbols in use',
    '<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></symbol><use href="#s" width="40" height="40"/><use xlink:href="#s" x="60" y="20" width="20" height="20" fill="red"/>',
  ],
  [
    'a pattern and a filter',
    '<pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0 8 8" stroke="#000"/></pattern><filter id="f"><feOffset dx="6" dy="6"/></filter><rect width="60" height="60" fill="url(#p)"/><rect x="60" width="40" height="40" filter="url(#f)"/>',
  ],
  [
    'a stylesheet with classes, ids and the root',
    '<style>:root{fill:red} .a{fill:#080} #b{stroke:#00f;stroke-width:4} svg .c > rect{opacity:.5}</style><rect class="a" width="40" height="40"/><rect id="b" x="50" width="40" height="40"/><g class="c"><rect y="50" width="40" height="20"/></g>',
  ],
  [
    'an svg in an svg',
    '<svg x="20" y="10" width="40" height="40" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>',
  ],
  [
    'currentColor and inheritance',
    '<g style="color:#c00" stroke-width="3"><path d="M0 10H90" stroke="currentColor"/></g><path d="M0 30H90" stroke="currentColor" stroke-width="2"/>',
  ],
  [
    'paint that reaches beyond',
    '<rect x="-50" y="-50" width="300" height="60" fill="#999"/><path d="M0 0 H500" stroke="#000" stroke-width="30"/>',
  ],
]

describe('looks as in a file of its own', () => {
  const roots: [string, string][] = [
    ['', `viewBox="0 0 ${WIDTH} ${HEIGHT}"`],
    [', of another ratio', `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 60 80"`],
    [', stretched', `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 60 80" preserveAspectRatio="none"`],
    [', without a viewBox', `width="${WIDTH}" height="${HEIGHT}"`],
    [
      ', placed by its own style',
      `viewBox="0 0 ${WIDTH} ${HEIGHT}" style="float:right;max-width:20px;overflow:visible"`,
    ],
  ]
  const cases = [
    ...FIGURES.map(([name, inside]) => [name, roots[0]?.[1] ?? '', inside] as const),
    ...roots.slice(1).map(([name, root]) => [`a gradient${name}`, root, FIGURES[0]?.[1] ?? ''] as const),
  ]
  let page: Page
  beforeAll(async () => {
    const pairs = cases.map(([, root, inside]) => {
      const svg = `<svg ${HEAD} ${root}>${inside}</svg>`
      const picture = `<img width="${WIDTH}" height="${HEIGHT}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`
      return `<div class="pair"><div>${picture}</div><div>${drawing(svg)}</div></div>`
    })
    // The page's own styles would change what reaches into a drawing.
    const css =
      '.pair{color:#f0f;fill:#ff0;stroke:#0ff;letter-spacing:4px} .pair div{height:80px;line-height:0;margin:4px} .a,#b,rect,svg{fill:#0f0!important;opacity:.3}'
    page = await open(pairs.join(''), css)
    await page.setViewport({ width: 800, height: 600 })
  })

  test.each(cases.map(([name], index) => [name, index] as const))('%s', async (_, index) => {
    const halves = (await page.$$('.pair'))[index]
    const [picture, drawn] = (await halves?.$$(':scope > div > *')) ?? []
    const size = await drawn?.boundingBox()
    expect([size?.width, size?.height]).toEqual([WIDTH, HEIGHT])
    const shots = [await picture?.screenshot(), await drawn?.screenshot()].map(shot =>
      Buffer.from(shot ?? []),
    )
    expect(shots[0]?.length).toBeGreaterThan(100)
    expect(shots[1]?.equals(shots[0] ?? Buffer.alloc(0))).toBe(true)
  })
})

test('neither ids nor styles reach another drawing or the page', async () => {
  const one = (color: string) =>
    drawing(
      `<svg ${HEAD} viewBox="0 0 120 80"><style>.x,p,body{fill:${color};color:${color}!important} *{stroke:${color}} @font-face{font-family:Book;src:url(data:font/woff2,)}</style><rect class="x" id="same" width="120" height="80"/></svg>`,
    )
  const page = await open(`<p id="text">Words</p>${one('rgb(255, 0, 0)')}${one('rgb(0, 0, 255)')}`)
  const found = await page.evaluate(() => ({
    rects: [...document.querySelectorAll('.drawing')].map(({ shadowRoot }) => {
      const rect = shadowRoot?.getElementById('same')
      return rect ? getComputedStyle(rect).fill : null
    }),
    outside: document.getElementById('same'),
    words: getComputedStyle(document.getElementById('text') as Element).color,
    family: getComputedStyle(document.getElementById('text') as Element).fontFamily,
    faces: [...document.fonts].map(({ status }) => status),
  }))
  expect(found).toMatchObject({
    rects: ['rgb(255, 0, 0)', 'rgb(0, 0, 255)'],
    outside: null,
    words: 'rgb(0, 0, 0)',
    family: 'Book',
  })
  expect(found.faces).not.toContain('error')
})

test.each([
  ['by nothing', '', '', 'heading'],
  ['by an attribute', 'font-family="sans-serif"', '', 'heading'],
  ['by an attribute of the text', '', 'font-family="Courier New"', 'code'],
  ['by its style', '', 'style="font-family: monospace"', 'code'],
  ['by a class, inherited', 'class="mono"', '', 'code'],
  ['by a face of its own', '', 'style="font-family: Virgil, cursive"', 'heading'],
  ['by a shorthand', 'style="font: italic 12px Menlo"', '', 'code'],
  ['by the face of the document', '', 'font-family="Book"', 'own'],
])('words that name their family %s are set in the faces of the document', async (_, group, text, use) => {
  const svg = `<svg ${HEAD} viewBox="0 0 120 80"><style>.mono{font-family:ui-monospace}</style><g ${group}><text y="20" ${text}>Words</text></g></svg>`
  const page = await open(drawing(svg), ':root{--heading:"Heads";--code:"Code"}')
  const family = await page.evaluate(() => {
    const words = document.querySelector('.drawing')?.shadowRoot?.querySelector('text')
    return words ? getComputedStyle(words).fontFamily : null
  })
  expect(family).toBe({ heading: 'Heads', code: 'Code', own: 'Book' }[use])
})

test.each<[string, PictureSize, number[]]>([
  ['a width', { width: { value: 60, unit: 'px' } }, [60, 40]],
  ['a part of the text', { width: { value: 25, unit: '%' } }, [50, 33.33]],
  ['a height', { height: { value: 20, unit: 'px' } }, [30, 20]],
  ['more than there is room', { width: { value: 900, unit: 'mm' } }, [200, 133.33]],
  [
    'a box that it does not fill',
    { width: { value: 90, unit: 'px' }, height: { value: 20, unit: 'px' } },
    [30, 20],
  ],
])('%s that its author wants', async (_, size, wanted) => {
  const svg = `<svg ${HEAD} viewBox="0 0 120 80"><path d="M0 0"/></svg>`
  const page = await open(`<div style="width:200px">${drawing(svg, size)}</div>`)
  const box = await (await page.$('.drawing'))?.boundingBox()
  expect(box?.width).toBeCloseTo(wanted[0] ?? 0, 1)
  expect(box?.height).toBeCloseTo(wanted[1] ?? 0, 1)
})

test.each([
  ['no wider than its surroundings', '<div style="width:60px">', '', [60, 40]],
  ['no higher than a theme allows', '<div>', '.drawing{--picture-height:40px}', [60, 40]],
  ['as wide as a theme says', '<div>', '.drawing{width:90px}', [90, 60]],
  ['its own size in a cell', '<table><tr><td>', '', [WIDTH, HEIGHT]],
])('a drawing is %s', async (_, around, css, size) => {
  const page = await open(
    `${around}${drawing(`<svg ${HEAD} viewBox="0 0 120 80"><path d="M0 0"/></svg>`)}`,
    css,
  )
  const box = await (await page.$('.drawing'))?.boundingBox()
  expect([box?.width, box?.height]).toEqual(size)
})
