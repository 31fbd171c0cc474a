import type { Rule } from '../../rules.js'

/** Why a picture cannot be used; `text` goes on after its name. */
export interface ImageProblem {
  rule: Extract<Rule, `image-${string}`>
  text: string
  hint: string
}
