import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Kind, Memory } from '../../memory/memory.js'
import type { Asset } from '../../model/picture.js'
import { nearest } from '../../nearest.js'
import type { ReadOutcome } from '../source/outcome.js'
import type { SourceRoot } from '../source/root.js'
import { LIMITS } from '../text/limits.js'
import { schemeOf } from '../text/scheme.js'
import { decodeDataImage } from './data-image.js'
import type { ImageFacts } from './image-facts.js'
import { inspectImage } from './inspect-image.js'
import type { ImageProblem } from './problem.js'

/** Loads the picture `address` names in the file `from`: from inside the guide or out of a `data:` address, nowhere else. */
export async function loadImage(
  address: string,
  from: string,
  root: SourceRoot,
  memory: Memory,
): Promise<LoadedImage | ImageProblem> {
  const { kind } = schemeOf(address)
  if (kind === 'data') return dataAsset(address, memory)
  if (/^(?:file:|[a-z]:[\\/]|[\\/](?![\\/]))/i.test(address.trim())) return outside
  if (kind !== 'none') {
    return {
      rule: 'image-remote',
      text: 'is not in the guide',
      hint: 'Save the picture into the guide; nothing is fetched.',
    }
  }
  const path = posix
    .normalize(posix.join(posix.dirname(from), decode(address.replace(/[?#].*$/s, ''))))
    .normalize('NFC')
  const outcome = await root.read(path, LIMITS.image)
  if (!outcome.ok) return refusal(outcome, path, root)
  return inspectedOnce(`${root.absolute}\0${path}`, outcome.bytes, memory, async () => {
    const facts = await inspectImage(outcome.bytes)
    return 'rule' in facts ? facts : loaded(path, facts)
  })
}

/** What was found in the bytes of a picture. */
interface Inspected {
  bytes: Uint8Array
  found: LoadedImage | ImageProblem
}

const INSPECTED: Kind<Inspected> = {}

/** A picture whose bytes are those of an earlier reading is the same object. */
async function inspectedOnce(
  key: string,
  bytes: Uint8Array,
  memory: Memory,
  inspect: () => Promise<LoadedImage | ImageProblem>,
): Promise<LoadedImage | ImageProblem> {
  const shelf = memory.shelf(INSPECTED)
  const known = shelf.get(key)
  if (known !== undefined && Buffer.compare(known.bytes, bytes) === 0) return known.found
  const found = await inspect()
  if (memory.isLasting) shelf.set(key, { bytes, found })
  return found
}

/** A picture that can be used, and what it is shown without. */
export interface LoadedImage {
  asset: Asset
  left: readonly string[]
}

function loaded(path: string, { extension: _, left, ...facts }: ImageFacts): LoadedImage {
  return { asset: { path, ...facts }, left }
}

const outside: ImageProblem = {
  rule: 'image-outside',
  text: 'is outside the guide',
  hint: 'Copy the picture into the guide and name it relative to this file.',
}

async function dataAsset(address: string, memory: Memory): Promise<LoadedImage | ImageProblem> {
  const bytes = decodeDataImage(address)
  if (!bytes)
    return {
      rule: 'image-format',
      text: 'is not a picture',
      hint: 'Save the picture as a file of the guide.',
    }
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return inspectedOnce(`data:${hash}`, bytes, memory, async () => {
    const facts = await inspectImage(bytes)
    return 'rule' in facts ? facts : loaded(`data-${hash}.${facts.extension}`, facts)
  })
}

async function refusal(
  outcome: ReadOutcome & { ok: false },
  path: string,
  root: SourceRoot,
): Promise<ImageProblem> {
  if (outcome.reason === 'outside') return outside
  if (outcome.reason === 'too-large') {
    return { rule: 'image-too-large', text: `has ${outcome.detail}`, hint: 'Make the picture smaller.' }
  }
  const folder = posix.dirname(path)
  const names = (await root.list(folder)).map(entry => entry.name)
  const near = nearest(posix.basename(path), names)
  const hint = near
    ? `Did you mean \`${near}\`?`
    : `It is looked for at \`${root.shown(path)}\`, relative to the file that names it.`
  return { rule: 'image-missing', text: 'is not there', hint }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
