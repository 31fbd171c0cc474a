import { all } from './elements.js'

/** Shows where they stand the questions that are found, and of each category how many; a category without any is left out. */
export function createInPlace(): { show(found: ReadonlySet<string>): void } {
  const categories = all('details.category').map(element => ({
    element,
    items: all('.item', element).map(item => ({ item, id: item.querySelector('details')?.id ?? '' })),
    cell: document.querySelector(`tr[data-category="${element.id}"] .count`),
  }))
  return {
    show: found => {
      for (const { element, items, cell } of categories) {
        for (const { item, id } of items) hide(item, !found.has(id))
        const count = items.filter(({ id }) => found.has(id)).length
        hide(element, count === 0)
        if (cell !== null && cell.textContent !== String(count)) cell.textContent = String(count)
        cell?.parentElement?.classList.toggle('empty', count === 0)
      }
    },
  }
}

/** Writes only what is new: each word to the browser about a thousand questions has it look at all of them again. */
function hide(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden
}
