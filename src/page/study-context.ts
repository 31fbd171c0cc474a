import type { PageData, PageQuestion } from '../model/page.js'
import type { Say } from './say.js'
import type { Store } from './store.js'

export interface StudyContext {
  data: PageData
  store: Store
  say: Say
  /** The questions of the present view. */
  shown(): PageQuestion[]
  /** Progress has changed: filters by it may hold others. */
  changed(): void
}
