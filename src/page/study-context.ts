import type { PageQuestion } from '../model/page.js'
import type { FullData } from './data.js'
import type { Say } from './say.js'
import type { Store } from './store.js'

export interface StudyContext {
  data: FullData
  store: Store
  say: Say
  /** The questions of the present view. */
  shown(): PageQuestion[]
  /** Progress has changed: filters by it may hold others. */
  changed(): void
}
