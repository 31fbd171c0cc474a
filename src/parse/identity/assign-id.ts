import type { Place } from '../../model/message.js'
import type { Section } from '../adapters/guide-source.js'
import { SLUG } from '../schemas/words.js'
import { asciiSlug, cutSlug, shortHash } from '../text/ascii-slug.js'
import { LIMITS } from '../text/limits.js'
import type { Report } from '../text/report.js'

/** Ids given out so far, with the place that took each. */
export type TakenIds = Map<string, Place>

/**
 * The id of a section: `id:` of its front matter, else the name of its file or folder without the number, else (single file) the slug of
 * its heading. A name that makes no id, and an id that is taken, are reported with the `id:` to write. `stand` names the section by its position.
 */
export function assignId(
  section: Section,
  override: string | undefined,
  stand: string,
  taken: TakenIds,
  report: Report,
): string {
  const id = override ?? idFromName(section, stand, report)
  const place = section.fragment.place(section.heading?.position?.start)
  const first = taken.get(id)
  if (first) {
    const hint = `Give one of them another: \`id: ${free(id, taken)}\` in its front matter.`
    report('id-duplicate', place, `The id \`${id}\` is taken by ${first.file}:${first.line}`, hint)
  } else taken.set(id, place)
  return id
}

function idFromName({ name, fragment, heading }: Section, stand: string, report: Report): string {
  if (name.from === 'heading')
    return startWithLetter(cutSlug(asciiSlug(name.text) ?? shortHash(name.text), LIMITS.id - 2))
  if (SLUG.test(name.text) && name.text.length <= LIMITS.id) return name.text
  const proposal = propose(name.text, stand)
  const why =
    name.text.length > LIMITS.id
      ? `has more than ${LIMITS.id} characters`
      : 'is not a slug of a-z, 0-9 and hyphens'
  report(
    'id-invalid',
    fragment.place(heading?.position?.start),
    `The ${name.from} name \`${name.text}\` makes no id: it ${why}`,
    `Write \`id: ${proposal}\` in the front matter, or rename the ${name.from}.`,
  )
  return proposal
}

function propose(name: string, stand: string): string {
  const slug = asciiSlug(name)
  return slug ? startWithLetter(cutSlug(slug, LIMITS.id - 2)) : stand
}

function startWithLetter(slug: string): string {
  return /^[a-z]/.test(slug) && slug !== '' ? slug : `q-${slug}`
}

function free(id: string, taken: TakenIds): string {
  let number = 2
  while (taken.has(`${id}-${number}`)) number++
  return `${id}-${number}`
}
