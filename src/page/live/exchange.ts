import { CHANGE_EVENT, type LiveChange, type LivePatch, pieceEnd, pieceStart } from '../../model/live.js'
import { all } from '../elements.js'

/** What stands between the two comments of a piece. */
interface Spot {
  start: Comment
  end: Comment
}

/** Puts new pieces in the place of the former ones; the reader stays at the same place. False, with nothing changed, where the page has no place for one. */
export function exchange({ pieces, questions }: LivePatch): boolean {
  const spots = spotsOf(new Set(pieces.map(([number]) => number)))
  if (spots === null) return false
  const anchor = anchorOf()
  const top = anchor?.getBoundingClientRect().top ?? 0
  const answers = new Set<Element>()
  for (const [number, html] of pieces) {
    for (const spot of spots.get(number) ?? []) {
      fill(spot, html)
      const answer = spot.start.parentElement?.closest('.answer')
      if (answer) answers.add(answer)
    }
  }
  if (anchor !== null) window.scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: 'instant' })
  const detail: LiveChange = { answers: [...answers], questions }
  document.dispatchEvent(new CustomEvent(CHANGE_EVENT, { detail }))
  return true
}

/** Every place of some pieces: a title may stand in several. Null where one is not there, reaches over the end of its element, or has nothing in it. */
function spotsOf(numbers: ReadonlySet<number>): Map<number, Spot[]> | null {
  const begun = new Map<string, { number: number; start: Comment }>()
  const names = new Map([...numbers].map(number => [pieceStart(number), number]))
  const spots = new Map<number, Spot[]>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT)
  while (walker.nextNode()) {
    const comment = walker.currentNode as Comment
    const number = names.get(comment.data)
    if (number !== undefined) begun.set(pieceEnd(number), { number, start: comment })
    const open = begun.get(comment.data)
    if (open === undefined) continue
    // What was begun elsewhere, or has been moved away from between the two, cannot be told from what stands round it.
    if (open.start.parentNode !== comment.parentNode || open.start.nextSibling === comment) return null
    spots.set(open.number, [...(spots.get(open.number) ?? []), { start: open.start, end: comment }])
  }
  return spots.size === numbers.size ? spots : null
}

/** Takes in what a parser makes of the text of a page: scripts in it would not run. */
function fill({ start, end }: Spot, html: string): void {
  const old: Node[] = []
  for (let node = start.nextSibling; node !== null && node !== end; node = node.nextSibling) old.push(node)
  const fresh = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body
  keepOpen(old, fresh)
  for (const node of old) node.parentNode?.removeChild(node)
  end.before(...[...fresh.childNodes].map(node => document.importNode(node, true)))
}

/** What folds away inside an answer has no name: the first stays as the first was. */
function keepOpen(old: Node[], fresh: Element): void {
  const were = old.flatMap(node => [
    ...(node instanceof HTMLDetailsElement ? [node] : []),
    ...(node instanceof Element ? all<HTMLDetailsElement>('details', node) : []),
  ])
  for (const [index, details] of all<HTMLDetailsElement>('details', fresh).entries()) {
    const was = were[index]
    if (was !== undefined) details.open = was.open
  }
}

/** The heading of the question that stands at the top of the window, or the first below it: no answer moves it against what is read. */
export function anchorOf(): Element | null {
  const heads = all('.item:not([hidden]) > details > summary').filter(
    head => head.getClientRects().length > 0,
  )
  const passed = heads.filter(head => head.getBoundingClientRect().top <= 1)
  return passed.at(-1) ?? heads[0] ?? null
}
