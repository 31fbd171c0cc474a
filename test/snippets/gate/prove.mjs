import { join } from 'node:path'
import { targetDir, testDocs } from './cargo.mjs'
import { writeCopies } from './copies.mjs'
import { wrongError } from './errors.mjs'
import { readResults } from './results.mjs'

/** Milliseconds for one run of rustdoc: a sample that hangs is named after five minutes. */
const PASS_LIMIT = 300_000

/**
 * Runs the samples (pass 1), then compares the errors of the failing ones with what they state (pass 2).
 *
 * @param {import('./fences.mjs').Fence[]} fences
 * @param {import('./cargo.mjs').Guide} guide
 * @returns {Promise<import('./fences.mjs').Problem[]>}
 */
export async function proveFences(fences, guide) {
  const tested = fences.filter(fence => !fence.untested)
  const first = await pass(guide)
  const problems = [...brokenPass(first, guide), ...compareFences(tested, first), ...failures(tested, first)]
  const failing = fences.filter(fence => fence.kind === 'fail' && first.results.get(key(fence)) === 'ok')
  if (failing.length === 0) return problems
  const copies = join(targetDir(), 'snippets-errors')
  writeCopies(fences, copies)
  const second = await pass({ ...guide, content: copies })
  return [...problems, ...failing.flatMap(fence => statedError(fence, second))]
}

async function pass(guide) {
  const done = await testDocs({ ...guide, deadline: Math.min(guide.deadline, Date.now() + PASS_LIMIT) })
  return { ...done, ...readResults(done.stdout, guide.content) }
}

/** Both ways: a sample that rustdoc skipped, and a test that is no sample of ours. */
function compareFences(tested, { results, started, timedOut }) {
  const ours = new Set(tested.map(key))
  const skipped = started && !timedOut ? tested.filter(fence => !results.has(key(fence))) : []
  return [
    ...skipped.map(fence => problem('not-tested', fence, 'rustdoc does not test this fence')),
    ...[...results.keys()]
      .filter(name => !ours.has(name))
      .map(name => problem('unknown-test', place(name), 'rustdoc runs something here that is no Rust fence')),
  ]
}

function failures(tested, { results, output }) {
  return tested
    .filter(fence => results.get(key(fence)) === 'FAILED')
    .map(fence => problem('failed', fence, `the sample fails\n${(output.get(key(fence)) ?? '').trim()}`))
}

function brokenPass({ timedOut, started, code, results, slow, stderr }, guide) {
  const whole = { file: guide.content, line: 1 }
  if (timedOut) {
    const names = [...slow].filter(name => !results.has(name)).map(place)
    return (names.length > 0 ? names : [whole]).map(where =>
      problem('time-out', where, 'the time limit is over and this has not ended'),
    )
  }
  const explained = code === 0 || [...results.values()].includes('FAILED')
  return started && explained ? [] : [problem('rustdoc', whole, `rustdoc broke off\n${stderr.trim()}`)]
}

function statedError(fence, { output, timedOut }) {
  const wrong = timedOut ? 'the time limit is over' : wrongError(fence, output.get(key(fence)))
  return wrong ? [problem('wrong-error', fence, wrong)] : []
}

function problem(rule, { file, line }, message) {
  return { rule, file, line, message }
}

function key({ file, line }) {
  return `${file}:${line}`
}

function place(name) {
  const [, file, line] = /^(.*):(\d+)$/.exec(name)
  return { file, line: Number(line) }
}
