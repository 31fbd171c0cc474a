import { createHash } from 'node:crypto'
import { type LiveDocument, livePiece } from '../editions/web/live.js'
import type { LivePatch } from '../model/live.js'
import type { PageData } from '../model/page.js'

/** A page with its version, which tells its content. */
export interface Stamped {
  document: LiveDocument
  version: string
  /** Of pieces and of the questions' data: what stays the same object is not looked at again. */
  hashes: { pieces: string[]; questions: string[] }
}

/** A page of a guide changes by a piece or two; a larger change is loaded anew. In characters. */
const MOST_PATCHED = 150_000

export function stamp(document: LiveDocument, before: Stamped | null): Stamped {
  const { text, pieces, data } = document
  const { questions, ...common } = data
  const former = before?.document
  const hashes = {
    pieces: hashesOf(pieces, former?.pieces ?? [], before?.hashes.pieces ?? []),
    questions: hashesOf(questions, former?.data.questions ?? [], before?.hashes.questions ?? []),
  }
  const version = hashOf([text, common, hashes]).slice(0, 16)
  return { document, version, hashes }
}

/** What makes the page before the page after; null where more than its pieces differ. */
export function patchOf(before: Stamped | null, { document, hashes }: Stamped): LivePatch | null {
  if (before === null || !isSameFrame(before.document, document)) return null
  const pieces = changed(before.hashes.pieces, hashes.pieces).map((number): LivePatch['pieces'][number] => [
    number,
    livePiece(document, number),
  ])
  const questions = changed(before.hashes.questions, hashes.questions).flatMap(
    index => document.data.questions[index] ?? [],
  )
  const size = pieces.reduce((sum, [, html]) => sum + html.length, JSON.stringify(questions).length)
  return size > MOST_PATCHED ? null : { from: before.version, pieces, questions }
}

function isSameFrame(one: LiveDocument, other: LiveDocument): boolean {
  const names = ({ data }: LiveDocument): string =>
    JSON.stringify({ ...data, questions: data.questions.map(listed) })
  const { head, foot } = one.frame
  return (
    one.text === other.text &&
    head === other.frame.head &&
    foot === other.frame.foot &&
    one.pieces.length === other.pieces.length &&
    names(one) === names(other)
  )
}

/** What lists and filters of the page are made of. */
function listed({ id, number, category, level, tags }: PageData['questions'][number]) {
  return [id, number, category, level, tags]
}

function changed(before: readonly string[], after: readonly string[]): number[] {
  return after.flatMap((hash, index) => (hash === before[index] ? [] : [index]))
}

function hashesOf(
  values: readonly unknown[],
  before: readonly unknown[],
  known: readonly string[],
): string[] {
  return values.map((value, index) => {
    const hash = known[index]
    return hash !== undefined && before[index] === value ? hash : hashOf(value)
  })
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
