const KINDS = {
  run: 'ran',
  compile: 'compiled only (no_run)',
  fail: 'failed to compile as stated',
  panic: 'panicked as stated',
  ignored: 'ignored',
}

/**
 * The outcome of a run as one object: what `--json` prints.
 *
 * @param {{fences: import('./fences.mjs').Fence[], problems: import('./fences.mjs').Problem[], skipped?: string,
 *   cargo?: string, seconds: number}} run `skipped` says why no sample was tried
 */
export function summarize({ fences, problems, skipped, cargo, seconds }) {
  const bad = new Set(problems.map(({ file, line }) => `${file}:${line}`))
  const proven = skipped
    ? []
    : fences.filter(fence => fence.kind !== 'ignored' && !bad.has(`${fence.file}:${fence.line}`))
  const counts = Object.fromEntries(
    Object.keys(KINDS).map(kind => [
      kind,
      (kind === 'ignored' ? fences : proven).filter(fence => fence.kind === kind).length,
    ]),
  )
  return {
    schemaVersion: 1,
    ok: problems.length === 0,
    cargo,
    seconds,
    skippedBecause: skipped,
    passed: proven.length,
    failed: bad.size,
    skipped: skipped ? fences.length - bad.size : counts.ignored,
    counts,
    snippets: fences.map(({ file, line, category, id, kind, codes, lint, error, reason }) => ({
      file,
      line,
      category,
      id,
      kind,
      codes,
      lint,
      error,
      reason: reason || undefined,
      ok: !bad.has(`${file}:${line}`),
    })),
    problems,
  }
}

/**
 * The report that people read; its last line is `N passed, N failed, N skipped`.
 *
 * @param {ReturnType<typeof summarize>} summary
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
      .filter(({ kind }) => kind === 'ignored')
      .map(({ file, line, reason }) => `       ${base}/${file}:${line}  ${reason ?? 'no reason'}`),
    '',
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
