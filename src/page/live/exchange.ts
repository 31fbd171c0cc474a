import { CHANGE_EVENT } from '../../model/live.js'
import { all } from '../elements.js'
import type { Snapshot } from './snapshot.js'

/** Puts the answers that differ in the place of the former ones; the reader stays at the same place. */
export async function exchange(before: Snapshot, after: Snapshot): Promise<void> {
  const data = document.getElementById('page_data')
  if (data !== null) data.textContent = after.data
  const changed = [...after.answers].filter(
    ([id, answer]) => !answer.isEqualNode(before.answers.get(id) ?? null),
  )
  const anchor = anchorOf()
  const top = anchor?.getBoundingClientRect().top ?? 0
  const answers = changed.flatMap(([id, fresh]) => {
    const old = document.querySelector(`#${CSS.escape(id)} > .answer`)
    if (old === null) return []
    const answer = document.importNode(fresh, true)
    keepOpen(old, answer)
    old.replaceWith(answer)
    return [answer]
  })
  if (anchor !== null) window.scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: 'instant' })
  document.dispatchEvent(new CustomEvent(CHANGE_EVENT, { detail: answers }))
}

/** What folds away inside an answer has no name: the first stays as the first was. */
function keepOpen(old: Element, fresh: Element): void {
  const were = all<HTMLDetailsElement>('details', old)
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
