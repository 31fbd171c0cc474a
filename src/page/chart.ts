import type { FullData } from './data.js'
import type { Say } from './say.js'
import type { Store } from './store.js'

const SVG = 'http://www.w3.org/2000/svg'
const ROW = 22
const BAR = 12
const LABEL = 190
const WIDTH = 300

/** How much of each category is known and in learning, as bars with their numbers in words. */
export function chart(data: FullData, store: Store, say: Say): SVGSVGElement {
  const rows = data.categories.map(category => {
    const own = data.questions.filter(one => one.category === category.id)
    const known = own.filter(one => store.stateOf(one.id) === 'known').length
    const learning = own.filter(one => store.stateOf(one.id) === 'learning').length
    return { ...category, size: own.length, known, learning }
  })
  const svg = draw('svg', {
    viewBox: `0 0 ${LABEL + WIDTH + 50} ${rows.length * ROW}`,
    role: 'img',
    class: 'chart',
    'aria-label': rows
      .map(
        row =>
          `${row.title}: ${row.known}/${row.size} ${say('isKnown')}, ${row.learning} ${say('isLearning')}`,
      )
      .join('; '),
  })
  for (const [index, row] of rows.entries()) {
    const y = index * ROW
    const width = (count: number): number => (row.size === 0 ? 0 : (count / row.size) * WIDTH)
    svg.append(
      draw('text', { x: 0, y: y + BAR, class: 'label' }, shortened(`${row.number} ${row.title}`)),
      draw('rect', { x: LABEL, y: y + 2, width: WIDTH, height: BAR, class: 'ground' }),
      draw('rect', { x: LABEL, y: y + 2, width: width(row.known), height: BAR, class: 'known' }),
      draw('rect', {
        x: LABEL + width(row.known),
        y: y + 2,
        width: width(row.learning),
        height: BAR,
        class: 'learning',
      }),
      draw('text', { x: LABEL + WIDTH + 8, y: y + BAR, class: 'count' }, `${row.known}/${row.size}`),
    )
  }
  return svg
}

function shortened(text: string): string {
  const signs = [...text]
  return signs.length > 28 ? `${signs.slice(0, 27).join('')}…` : text
}

function draw<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
  text?: string,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  if (text !== undefined) element.append(text)
  return element
}
