/** What people call the five kinds of samples. */
const KINDS = {
  run: 'ran',
  compile: 'compiled only (no_run)',
  fail: 'failed to compile as stated',
  panic: 'panicked as stated',
  ignored: 'ignored',
}

/**
 * The report that people read; its last line is `N passed, N failed, N skipped`.
 *
 * @param {ReturnType<typeof import('./summary.mjs').summarize>} summary
 * @param {string} base folder of the guide as the reader knows it, such as `content`
 */
export function renderReport(summary, base) {
  const { counts, problems, snippets, skippedBecause: skipped } = summary
  return [
    ...problems.flatMap(problem => renderProblem(problem, base)),
    ...(skipped
      ? renderSkipped(skipped)
      : Object.keys(KINDS).map(kind => `${String(counts[kind]).padStart(5)}  ${KINDS[kind]}`)),
    ...snippets
      .filter(({ kind, reason }) => kind === 'ignored' || reason)
      .map(({ file, line, reason }) => `       ${base}/${file}:${line}  ${reason ?? 'no reason'}`),
    '',
    ...(summary.unchanged > 0
      ? [`${summary.unchanged} of them unchanged since they were proven here (--fresh proves them again)`]
      : []),
    `${snippets.length} Rust fences, ${summary.seconds.toFixed(1)} s${summary.cargo ? `, ${summary.cargo}` : ''}`,
    `${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`,
  ].join('\n')
}

function renderProblem({ rule, file, line, message }, base) {
  const [first, ...rest] = message.split('\n')
  const where = file.startsWith('/') ? file : `${base}/${file}`
  return [`${where}:${line}  ${rule}: ${first}`, ...rest.map(text => `    ${text}`), '']
}

function renderSkipped(reason) {
  return [
    '!!! SNIPPETS SKIPPED: no Rust sample was compiled.',
    ...reason.split('\n').map(line => `!!! ${line}`),
  ]
}
