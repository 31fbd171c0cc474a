import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { HARNESS } from './cargo.mjs'

export const USAGE = `Proves every Rust fence of the guide with the compiler.

Usage: npm run check:snippets -- [options]

  --category LIST   only these categories (folder names, with or without the number)
  --id LIST         only these questions (file names, with or without the number)
  --content DIR     another guide folder              (default: content)
  --crate DIR       another crate to test it in       (default: test/snippets)
  --timeout S       limit for the whole run, seconds  (default: 1500)
  --fresh           prove pages again that have not changed since they were proven (always if CI=true)
  --unproven P      how many percent of a whole guide may be left out with a reason (default: 3)
  --json            one JSON object on standard output instead of the report

Exit status: 0 proven, or skipped without cargo; 1 failures, or no cargo while CI=true; 2 wrong usage.`

const OPTIONS = {
  category: { type: 'string', multiple: true, default: [] },
  id: { type: 'string', multiple: true, default: [] },
  content: { type: 'string', default: resolve(HARNESS, '../../content') },
  crate: { type: 'string', default: HARNESS },
  timeout: { type: 'string', default: '1500' },
  fresh: { type: 'boolean', default: false },
  unproven: { type: 'string', default: '3' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
}

/** Wrong usage: exit status 2. */
export class UsageError extends Error {}

/**
 * The command line as values; throws a UsageError on an unknown flag or a bad value.
 *
 * @param {string[]} argv
 */
export function readOptions(argv) {
  const values = parseValues(argv)
  const seconds = Number(values.timeout)
  if (!(seconds > 0)) throw new UsageError(`--timeout needs seconds, not \`${values.timeout}\``)
  const unproven = Number(values.unproven)
  if (!(unproven >= 0)) throw new UsageError(`--unproven needs a percentage, not \`${values.unproven}\``)
  return {
    ...values,
    unproven,
    fresh: values.fresh || process.env.CI === 'true',
    category: split(values.category),
    id: split(values.id),
    content: resolve(values.content),
    crate: resolve(values.crate),
    limit: seconds * 1000,
  }
}

function parseValues(args) {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch (cause) {
    throw new UsageError(cause.message, { cause })
  }
}

function split(lists) {
  return lists.flatMap(list => list.split(',')).filter(Boolean)
}
