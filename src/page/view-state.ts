/** What the page shows, as it stands in its address: a filtered view can be bookmarked and shared. */
export interface ViewState {
  query: string
  category: string[]
  level: string[]
  tag: string[]
  progress: '' | 'new' | 'learning' | 'known'
  order: 'relevance' | 'place'
  /** Ids of ticked questions. */
  pick: string[]
}

export const EMPTY_STATE: ViewState = {
  query: '',
  category: [],
  level: [],
  tag: [],
  progress: '',
  order: 'relevance',
  pick: [],
}

const LISTS = ['category', 'level', 'tag', 'pick'] as const

/** `#?q=pin&level=senior`: a fragment, as a page opened from a disk may change nothing else of its address. */
export function toFragment(state: ViewState): string {
  const parameters = new URLSearchParams()
  if (state.query !== '') parameters.set('q', state.query)
  for (const name of LISTS) if (state[name].length > 0) parameters.set(name, state[name].join(','))
  if (state.progress !== '') parameters.set('progress', state.progress)
  if (state.order !== 'relevance') parameters.set('order', state.order)
  const text = parameters.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `#?${text}`
}

/** The state of a fragment; null when it names a place in the page instead. */
export function fromFragment(fragment: string): ViewState | null {
  if (fragment !== '' && fragment !== '#' && !fragment.startsWith('#?')) return null
  const parameters = new URLSearchParams(fragment.slice(2))
  const list = (name: string): string[] =>
    (parameters.get(name) ?? '').split(',').filter(value => value !== '')
  const progress = parameters.get('progress')
  return {
    query: parameters.get('q') ?? '',
    category: list('category'),
    level: list('level'),
    tag: list('tag'),
    progress: progress === 'new' || progress === 'learning' || progress === 'known' ? progress : '',
    order: parameters.get('order') === 'place' ? 'place' : 'relevance',
    pick: list('pick'),
  }
}

/** Whether anything but ticks is asked for. */
export function isFiltered({ query, category, level, tag, progress }: ViewState): boolean {
  return query.trim() !== '' || category.length + level.length + tag.length > 0 || progress !== ''
}
