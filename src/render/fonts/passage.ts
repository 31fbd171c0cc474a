import type { Place } from '../../model/message.js'

/** Text as a reader will see it, with the place of its first character. `pre` is set in code faces. */
export interface Passage {
  text: string
  place: Place
  use: 'text' | 'code'
}
