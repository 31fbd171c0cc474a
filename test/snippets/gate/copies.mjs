import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { escapeLine } from './lines.mjs'
import { loudly } from './loud.mjs'
import { writeProgram } from './program.mjs'

/** Where rustdoc finds the programs of a page, by what they are. */
const ENDINGS = { whole: '.md', printed: '.printed.md', loud: '.loud.md' }

/**
 * The programs of a sample: whole, with what it hides, and as printed. The second is left out where it is the
 * same, and where a sample says why it cannot stand alone. Where the page shows what the printed program
 * prints, there is a third, to compare with that.
 *
 * @param {import('./fences.mjs').Fence} fence
 * @returns {Program[]}
 *
 * @typedef {{fence: import('./fences.mjs').Fence, variant: 'whole'|'printed'|'loud', alone: boolean,
 *   lines: import('./lines.mjs').Line[]}} Program
 */
export function programsOf(fence) {
  const whole = writeProgram(fence.chain, false)
  const printed = writeProgram(fence.chain, true)
  const isSame = fence.excerpt !== undefined || textOf(whole) === textOf(printed)
  return [
    { fence, variant: 'whole', ...whole },
    ...(isSame ? [] : [{ fence, variant: 'printed', ...printed }]),
    ...(fence.output === undefined
      ? []
      : [{ fence, variant: 'loud', ...printed, lines: loudly(printed.lines) }]),
  ]
}

/**
 * Writes programs as Markdown for rustdoc: `01-harbor/01-berths.md`, those as printed in
 * `01-harbor/01-berths.printed.md`.
 *
 * @param {Program[]} programs
 * @param {string} folder is emptied first
 * @param {boolean} bare as ordinary samples in a crate each, so that rustdoc prints why they do not compile
 * @returns {Map<string, Program & {origins: number[]}>} keyed by `file:line` of a copy; `origins` holds the
 *   line in the page for each line of the copy from its opening fence on
 */
export function writeCopies(programs, folder, bare = false) {
  rmSync(folder, { recursive: true, force: true })
  const places = new Map()
  for (const file of new Set(programs.map(copyOf))) {
    const lines = []
    for (const program of programs.filter(program => copyOf(program) === file)) {
      places.set(`${file}:${lines.length + 1}`, { ...program, origins: origins(program) })
      lines.push(...block(program, bare), '')
    }
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), lines.join('\n'))
  }
  return places
}

function copyOf({ fence: { file }, variant }) {
  return file.replace(/\.md$/, ENDINGS[variant])
}

function block({ fence, alone, lines }, bare) {
  const text = lines.map(line => escapeLine(line.text))
  const ticks = '`'.repeat(Math.max(3, ...text.map(line => (/^\s*(`+)/.exec(line)?.[1].length ?? 0) + 1)))
  const isolated =
    bare || alone || fence.chain.some(({ attributes }) => attributes.includes('standalone_crate'))
  const words = fence.attributes.filter(
    word => word !== 'standalone_crate' && !(bare && word === 'compile_fail'),
  )
  const info = ['rust', ...words, ...(isolated ? ['standalone_crate'] : []), ...(bare ? [] : fence.codes)]
  return [ticks + info.join(','), ...text, ticks]
}

function origins({ fence, lines }) {
  return [fence.line, ...lines.map(({ line }) => line)]
}

function textOf({ lines }) {
  return lines.map(({ text }) => text.trim()).join('\n')
}
