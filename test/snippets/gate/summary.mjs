const KINDS = ['run', 'compile', 'fail', 'panic', 'ignored']

/**
 * The outcome of a run as one object: what `--json` prints. A sample is passed, failed or skipped; problems
 * beside the samples (a fence inside HTML, a harness that does not build) count as failed too.
 *
 * @param {{fences: import('./fences.mjs').Fence[], problems: import('./fences.mjs').Problem[], skipped?: string,
 *   unchanged?: number, cargo?: string, seconds: number}} run `skipped` says why no sample was tried, `unchanged`
 *   how many had been proven before
 */
export function summarize({ fences, problems, skipped, unchanged = 0, cargo, seconds }) {
  const bad = new Set(problems.map(place))
  const good = fences.filter(fence => !bad.has(place(fence)))
  const tried = good.filter(fence => !skipped || fence.kind === 'ignored')
  const passed = tried.filter(fence => fence.kind !== 'ignored').length
  return {
    schemaVersion: 1,
    ok: problems.length === 0,
    cargo,
    seconds,
    skippedBecause: skipped,
    passed,
    failed: bad.size,
    skipped: good.length - passed,
    unchanged,
    counts: Object.fromEntries(KINDS.map(kind => [kind, tried.filter(fence => fence.kind === kind).length])),
    snippets: fences.map(fence => describe(fence, !bad.has(place(fence)))),
    problems,
  }
}

/** Whether a sample carries a reason instead of a proof: of all of it, or of what is printed. */
export function isUnproven({ kind, excerpt }) {
  return kind === 'ignored' || excerpt !== undefined
}

function describe({ file, line, category, id, kind, codes, lint, error, excerpt, reason }, ok) {
  const why = excerpt === undefined ? reason || undefined : `excerpt: ${excerpt}`
  return { file, line, category, id, kind, codes, lint, error, reason: why, ok }
}

function place({ file, line }) {
  return `${file}:${line}`
}
