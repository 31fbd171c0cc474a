/**
 * No pattern of the program takes more than time in proportion to its text: what an author writes is searched by all of them. Each literal is
 * judged by recheck, which builds the automaton and, where it cannot (look-around), searches for a text that makes it slow.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkSync } from 'recheck'
import { parseAst } from 'rolldown/parseAst'
import { expect, test } from 'vitest'
import proven from './regular-expressions.json' with { type: 'json' }

/** In JavaScript: the other ways are programs of their own. */
process.env.RECHECK_BACKEND = 'pure'
const SOURCE = resolve(import.meta.dirname, '../src')

interface Pattern {
  source: string
  flags: string
  place: string
}

function patternsOf(file: string): Pattern[] {
  const text = readFileSync(join(SOURCE, file), 'utf8')
  const found: Pattern[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number }
    if (regex !== undefined)
      found.push({
        source: regex.pattern,
        flags: regex.flags,
        place: `${file}:${text.slice(0, start).split('\n').length}`,
      })
    else Object.values(node).forEach(walk)
  }
  walk(parseAst(text, { lang: file.endsWith('.ts') ? 'ts' : 'js' }))
  return found
}

/** Steps are counted, not time: the verdict is the same on a busy machine. */
const BY_STEPS = {
  maxIteration: 2,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
}

/** What makes it slow, null when nothing does. */
function slowness({ source, flags }: Pattern): string | null {
  const verdict = checkSync(source, flags.replace('d', ''), BY_STEPS)
  if (verdict.status === 'safe') return null
  return verdict.status === 'vulnerable' ? verdict.attack.pattern : verdict.error.kind
}

const patterns = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(?:ts|mjs)$/.test(name))
  .flatMap(patternsOf)
const spelled = ({ source, flags }: Pattern): string => `/${source}/${flags}`

test('the judge knows a slow pattern, with and without look-around', () => {
  for (const source of ['(a+)+b', '\\s+$', '(?<!x)(\\w+)*="'])
    expect(slowness({ source, flags: '', place: '' }), source).not.toBeNull()
})

// The judge takes a minute for all: those that are listed were found right before, and are judged again in CI.
test('no pattern is slow', () => {
  expect(patterns.length).toBeGreaterThan(300)
  const known = new Set(process.env.CI === 'true' ? [] : proven)
  const slow = patterns
    .filter(pattern => !known.has(spelled(pattern)))
    .map(pattern => ({ place: pattern.place, pattern: spelled(pattern), slow: slowness(pattern) }))
  expect(slow.filter(found => found.slow !== null)).toEqual([])
}, 300_000)

test('the list of those that take long to judge names none that is gone', () => {
  const all = new Set(patterns.map(spelled))
  expect(proven.filter(pattern => !all.has(pattern))).toEqual([])
})
