/** Bundles of guide.yaml: their selections, and what is wrong with them. */
import { createMessage } from '../diagnostics.js'
import type { Bundle } from '../model/filter.js'
import type { Guide } from '../model/guide.js'
import type { Message } from '../model/message.js'
import type { Selection } from '../model/selection.js'
import { type Criteria, normalizeRequest } from './criteria.js'
import { describeEmpty } from './empty.js'
import { applyFilters } from './filters.js'
import { makeSelection } from './selection.js'
import { describeUnknown, unknownValues } from './unknown.js'

const UNKNOWN_HINT = 'Drafts count only with --drafts; `vademecum list` shows ids, levels and tags.'

/** The bundle's questions; `seed` is the seed of its sample where it names none. */
export function selectBundle(guide: Guide, bundle: Bundle, seed: number): Selection {
  const { questions } = applyFilters(guide, normalizeRequest(bundle.filter, seed))
  return makeSelection(guide, 'bundle', bundle.name, bundle.title, questions)
}

/** Bundles that name what the guide does not have, or that hold nothing. */
export function checkBundles(guide: Guide, seed: number): Message[] {
  return guide.settings.bundles.flatMap(bundle =>
    checkBundle(guide, bundle, normalizeRequest(bundle.filter, seed)),
  )
}

function checkBundle(guide: Guide, bundle: Bundle, criteria: Criteria): Message[] {
  const unknown = unknownValues(guide, criteria)
  if (unknown.length > 0) {
    return unknown.map(value =>
      createMessage(
        'bundle-unknown-value',
        bundle.place,
        `Bundle \`${bundle.name}\`: ${describeUnknown(value)}`,
        UNKNOWN_HINT,
      ),
    )
  }
  const { questions, emptied } = applyFilters(guide, criteria)
  if (questions.length > 0) return []
  const text = `Bundle \`${bundle.name}\`: ${describeEmpty(guide, criteria, emptied)}`
  return [createMessage('bundle-empty', bundle.place, text, 'Widen its filter or take the bundle out.')]
}
