import { readLines } from './lines.mjs'
import { earlier, printed, takeApart } from './parts.mjs'

/** What cannot stand twice in the crate that rustdoc makes of many samples, or means that crate. */
const ALONE = /\b(no_mangle|export_name|macro_export|global_allocator)\b|\bcrate::/

/**
 * The program that a sample is: itself, behind the samples that it continues. Each of these stands in a block
 * around the next, so that a later sample may define a name anew.
 *
 * @param {import('./fences.mjs').Fence[]} chain the sample last
 * @param {boolean} asPrinted leave out what is hidden
 * @returns {{lines: import('./lines.mjs').Line[], alone: boolean}} `alone`: needs a crate of its own
 */
export function writeProgram(chain, asPrinted) {
  const parts = chain
    .map(fence => takeApart(readLines(fence)))
    .map(part => (asPrinted ? printed(part) : part))
    .map((part, index) => (index < chain.length - 1 ? earlier(part, `main_of_sample_${index + 1}`) : part))
    .map(lift)
  const attributes = parts.flatMap(part => part.attributes)
  const lines = [...attributes, ...(needsNoMain(chain, parts) ? flat(parts) : aroundBody(parts))]
  return { lines, alone: lines.some(({ text }) => ALONE.test(text)) }
}

/** The last sample prints its `main`, or is a set of tests: whatever it continues stands beside that. */
function needsNoMain(chain, parts) {
  return parts.at(-1).own || chain.at(-1).attributes.includes('test_harness')
}

/** Where a later sample has items beside a hidden `main`, those that it continues have to stand there too. */
function lift(part, index, parts) {
  if (part.main || part.own || !parts.slice(index + 1).some(({ beside }) => beside.length > 0)) return part
  return { ...part, beside: part.inside, inside: [] }
}

/** What is hidden above has been proven there, and its assertions cannot stand beside a `main`. */
function flat(parts) {
  const shown = parts.map((part, index) => (index < parts.length - 1 ? printed(part) : part))
  return shown.flatMap(({ beside, inside }) => [...beside, ...inside])
}

function aroundBody(parts) {
  const beside = parts.flatMap(part => part.beside)
  const main = parts.findLast(part => part.main)?.main ?? (beside.length > 0 ? [own('fn main() {')] : [])
  const tail = parts.findLast(hasTail)?.tail ?? []
  const end = main.length > 0 ? [own('}')] : [] // without it, rustdoc wants the tail to be the last line
  return [...beside, ...main, ...nest(parts.map(part => part.inside)), ...tail, ...end]
}

function nest(bodies) {
  const open = bodies.flatMap((body, index) => (index === 0 ? body : [own('; {'), ...body]))
  return [...open, ...bodies.slice(1).map(() => own('}'))]
}

function hasTail({ tail }) {
  return tail.length > 0
}

/** A line that no page holds. */
function own(text) {
  return { text, line: 0, hidden: true }
}
