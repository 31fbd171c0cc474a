import { posix } from 'node:path'
import type { LinkTarget } from '../../model/guide.js'
import { nearest } from '../../nearest.js'
import { nearestId } from '../text/nearest-id.js'
import { splitName } from '../text/split-name.js'
import type { Directory } from './directory.js'

/** Where a link inside the guide leads: a question, a draft that is left out, or nowhere. */
export type Found =
  | { kind: 'question'; target: LinkTarget }
  | { kind: 'draft' }
  | { kind: 'dead'; text: string; hint: string | null }

/** Finds what `address` leads to from the file `path`, whose question is `own` (null in the introduction of a category). */
export function findTarget(address: string, path: string, own: string | null, directory: Directory): Found {
  const [name = '', heading = ''] = splitHash(decode(address))
  if (name === '') return findFragment(heading, own, directory)
  const file = posix.normalize(posix.join(posix.dirname(path), name)).replace(/\/$/, '')
  const id = directory.questions.has(name) ? name : directory.paths.get(file)
  if (id !== undefined) return findHeading(id, heading, directory)
  if (directory.drafts.has(name) || directory.drafts.has(file)) return { kind: 'draft' }
  if (file === path) return findFragment(heading, own, directory)
  return dead(name, directory.categories.get(name) ?? directory.categories.get(file), directory)
}

/** `#x` is the question `x`, else a heading of the same text. */
function findFragment(fragment: string, own: string | null, directory: Directory): Found {
  const id = directory.questions.has(fragment) ? fragment : directory.paths.get(fragment)
  if (id !== undefined) return { kind: 'question', target: { question: id, anchor: null } }
  const anchor = own === null ? undefined : directory.questions.get(own)?.get(fragment)
  if (own !== null && anchor !== undefined) return { kind: 'question', target: { question: own, anchor } }
  if (directory.drafts.has(fragment)) return { kind: 'draft' }
  const owner = [...directory.questions.keys()].find(id => directory.questions.get(id)?.has(fragment))
  if (owner === undefined) return dead(`#${fragment}`, directory.categories.get(fragment), directory)
  const text = `This text has no heading \`${fragment}\``
  return { kind: 'dead', text, hint: `The question \`${owner}\` has one: \`${owner}#${fragment}\`.` }
}

function findHeading(question: string, heading: string, directory: Directory): Found {
  if (heading === '' || heading === question) return { kind: 'question', target: { question, anchor: null } }
  const anchors = directory.questions.get(question) ?? new Map<string, string>()
  const anchor = anchors.get(heading)
  if (anchor !== undefined) return { kind: 'question', target: { question, anchor } }
  const near = nearest(heading, anchors.keys())
  const hint = near ? `Did you mean \`${question}#${near}\`?` : `Link to \`${question}\` alone.`
  return { kind: 'dead', text: `The question \`${question}\` has no heading \`${heading}\``, hint }
}

function dead(name: string, categoryStart: string | undefined, directory: Directory): Found {
  if (categoryStart !== undefined) {
    const text = `\`${name}\` is a category, and links lead to questions`
    return { kind: 'dead', text, hint: `Its first question is \`${categoryStart}\`.` }
  }
  const bare = splitName(posix.basename(name).replace(/^#|\.md$/g, '')).name
  const near = nearestId(bare, directory.questions.keys())
  const hint = near ? `Did you mean \`${near}\`?` : '`vademecum list` shows the ids of all questions.'
  return { kind: 'dead', text: `The link \`${name}\` leads to no question`, hint }
}

function splitHash(address: string): string[] {
  const at = address.indexOf('#')
  return at < 0 ? [address] : [address.slice(0, at), address.slice(at + 1)]
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC')
  } catch {
    return address.normalize('NFC')
  }
}
