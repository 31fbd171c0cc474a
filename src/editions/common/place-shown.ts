import type { Shown } from '../../model/documents.js'
import type { Place } from '../../model/message.js'
import type { Selection } from '../../model/selection.js'
import { OPENING } from '../../render/answer/flow.js'
import { findBlock } from './find-block.js'

/**
 * Where something of a document stands in the guide: what is shown below the heading with the id `anchor`, or, without `shown`, that heading
 * itself. Null for an id of no heading.
 */
export function placeShown(
  { guide, categories, questions }: Selection,
  anchor: string,
  shown: Shown | null,
): Place | null {
  const question = questions.find(({ id }) => id === anchor)
  const category = categories.find(({ id }) => id === anchor)
  const opening = anchor === OPENING ? guide.introduction : null
  const root = question?.answer ?? category?.introduction ?? opening?.root
  const place = (question ?? category ?? opening)?.place ?? null
  if (root === undefined || place === null || shown === null) return place
  return findBlock(root, place.file, shown) ?? place
}
