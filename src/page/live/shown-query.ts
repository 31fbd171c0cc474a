import { all } from '../elements.js'
import { fromFragment, isFiltered } from '../view-state.js'

/** What the page shows, as the server's filter takes it: the ticked questions, or those of the view; empty for the whole guide. */
export function shownQuery(): string {
  const state = fromFragment(location.hash)
  if (state === null) return ''
  const parameters = new URLSearchParams()
  if (state.pick.length > 0) parameters.set('id', state.pick.join(','))
  else if (isFiltered(state)) {
    const shown = all<HTMLDetailsElement>('.item:not([hidden]) > details.question').map(({ id }) => id)
    parameters.set('id', shown.join(','))
  }
  return parameters.toString()
}
