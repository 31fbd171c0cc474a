import { join } from 'node:path'
import { targetDir, testDocs } from './cargo.mjs'
import { programsOf, writeCopies } from './copies.mjs'
import { wrongError } from './errors.mjs'
import { wrongOutput } from './loud.mjs'
import { pointToPage } from './origin.mjs'
import { provenPages } from './proven.mjs'
import { readResults } from './results.mjs'

/** Milliseconds for one run of rustdoc: a sample that hangs is named after five minutes. */
const PASS_LIMIT = 300_000

/**
 * Runs the samples, whole and as printed (pass 1), then compares the errors of the failing ones with what
 * they state, and what is printed with what the page shows (pass 2). Pages that have not changed since they
 * were proven are left out.
 *
 * @param {import('./fences.mjs').Fence[]} fences
 * @param {import('./cargo.mjs').Guide & {cargo: string, fresh: boolean}} guide
 * @returns {Promise<{problems: import('./fences.mjs').Problem[], unchanged: number}>} `unchanged`: how many
 *   samples were left out
 */
export async function proveFences(fences, guide) {
  const tested = fences.filter(fence => !fence.untested)
  const pages = [...new Set(tested.map(fence => fence.file))].map(file =>
    tested.filter(fence => fence.file === file).flatMap(programsOf),
  )
  const proven = provenPages(guide)
  const changed = pages.filter(programs => !proven.has(programs))
  const problems = changed.length > 0 ? await provePrograms(changed.flat(), guide) : []
  const isWhole = problems.every(({ file }) => file !== guide.content)
  const bad = new Set(problems.map(({ file }) => file))
  for (const programs of changed) if (isWhole && !bad.has(programs[0].fence.file)) proven.add(programs)
  proven.save()
  const count = list => new Set(list.flat().map(({ fence }) => fence)).size
  return { problems, unchanged: count(pages) - count(changed) }
}

async function provePrograms(programs, guide) {
  const first = await pass(
    programs.filter(({ variant }) => variant !== 'loud'),
    guide,
    'snippets',
  )
  const problems = [...brokenPass(first, guide), ...compare(first), ...failures(first)]
  const failing = [...first.places]
    .filter(([name, { fence }]) => fence.kind === 'fail' && first.results.get(name) === 'ok')
    .map(([, program]) => program)
  const second = [...failing, ...programs.filter(({ variant }) => variant === 'loud')]
  if (second.length > 0) problems.push(...statements(await pass(second, guide, 'snippets-stated', true)))
  return withoutEchoes(problems)
}

async function pass(programs, guide, name, bare) {
  const folder = join(targetDir(), name)
  const places = writeCopies(programs, folder, bare)
  const deadline = Math.min(guide.deadline, Date.now() + PASS_LIMIT)
  const done = await testDocs({ ...guide, deadline }, folder)
  return { ...done, ...readResults(done.stdout, folder), places }
}

/** Both ways: a sample that rustdoc skipped, and a test that is no sample of ours. */
function compare({ places, results, started, timedOut }) {
  const skipped = started && !timedOut ? [...places].filter(([name]) => !results.has(name)) : []
  return [
    ...skipped.map(([, program]) => problem('not-tested', program, 'rustdoc does not test this fence')),
    ...[...results.keys()]
      .filter(name => !places.has(name))
      .map(name =>
        problem('unknown-test', placed(name), 'rustdoc runs something here that is no Rust fence'),
      ),
  ]
}

function failures({ places, results, output }) {
  return [...places]
    .filter(([name]) => results.get(name) === 'FAILED')
    .map(([name, program]) => {
      const why = pointToPage((output.get(name) ?? '').trim(), places)
      return program.variant === 'printed'
        ? problem('as-printed', program, `without its hidden lines, the sample fails\n${why}`)
        : problem('failed', program, `the sample fails\n${why}`)
    })
}

function brokenPass({ timedOut, started, code, results, slow, stderr, places }, guide) {
  const whole = { fence: { file: guide.content, line: 1 } }
  if (timedOut) {
    const running = [...slow].filter(name => !results.has(name)).map(name => places.get(name) ?? placed(name))
    return (running.length > 0 ? running : [whole]).map(where =>
      problem('time-out', where, 'the time limit is over and this has not ended'),
    )
  }
  const explained = code === 0 || [...results.values()].includes('FAILED')
  return started && explained ? [] : [problem('rustdoc', whole, `rustdoc broke off\n${stderr.trim()}`)]
}

function statements({ places, output, timedOut }) {
  return [...places].flatMap(([name, program]) => {
    const wrong = timedOut ? 'the time limit is over' : wrongStatement(program, output.get(name))
    if (!wrong) return []
    if (program.variant === 'loud') return [problem('wrong-output', program, wrong)]
    return program.variant === 'printed'
      ? [problem('as-printed', program, `without its hidden lines, it ${wrong}`)]
      : [problem('wrong-error', program, wrong)]
  })
}

function wrongStatement({ fence, variant }, output) {
  return variant === 'loud' ? wrongOutput(fence.output, output) : wrongError(fence, output)
}

/** A sample that fails whole need not be told that it fails as printed. */
function withoutEchoes(problems) {
  const where = ({ file, line }) => `${file}:${line}`
  const isEcho = ({ rule }) => rule === 'as-printed' || rule === 'wrong-output'
  const failed = new Set(problems.filter(found => !isEcho(found)).map(where))
  return problems.filter(found => !isEcho(found) || !failed.has(where(found)))
}

function problem(rule, { fence: { file, line } }, message) {
  return { rule, file, line, message }
}

function placed(name) {
  const [, file, line] = /^(.*):(\d+)$/.exec(name)
  return { fence: { file, line: Number(line) } }
}
