/**
 * Why a `compile_fail` sample did not fail as it states, or nothing if it did.
 *
 * @param {{codes: string[], lint?: string, error?: string}} fence
 * @param {string | undefined} output of the compiler, `undefined` if the sample was not compiled
 */
export function wrongError({ codes, lint, error }, output) {
  if (output === undefined) return 'was not compiled in the second pass'
  const raised = headlines(output)
  if (raised.length === 0) return 'raises no compiler error'
  if (lint) return wrongLint(raised, output, lint)
  if (error) return wrongWords(raised, error.split(/; */))
  const seen = [...new Set(raised.map(codeOf))]
  const missing = codes.filter(code => !seen.includes(code))
  const extra = seen.filter(code => !codes.includes(code))
  if (missing.length > 0) return `states ${missing.join(', ')}, but the compiler says: ${list(raised)}`
  if (extra.length > 0)
    return `raises more than ${codes.join(', ')}: ${list(raised.filter(line => extra.includes(codeOf(line))))}`
}

function wrongLint(raised, output, lint) {
  if (!raisesLint(output, lint)) return `does not raise the lint \`${lint}\`: ${list(raised)}`
  const coded = raised.filter(line => /^error\[/.test(line))
  if (coded.length > 0) return `raises more than the lint \`${lint}\`: ${list(coded)}`
}

function wrongWords(raised, texts) {
  const missing = texts.find(text => !raised.some(line => line.includes(text)))
  if (missing) return `no error says "${missing}": ${list(raised)}`
  const extra = raised.filter(line => !texts.some(text => line.includes(text)))
  if (extra.length > 0) return `raises more than "${texts.join('; ')}": ${list(extra)}`
}

function headlines(output) {
  return output
    .split('\n')
    .filter(line => /^error(\[E\d+\])?: /.test(line))
    .filter(line => !/^error: (aborting due to|could not compile|doctest failed)/.test(line))
}

function codeOf(headline) {
  return /^error\[(E\d+)\]/.exec(headline)?.[1] ?? 'an error without a code'
}

/** The note under a denied lint names it as `#[deny(lint)]`, in a note of its own or in the quoted source. */
function raisesLint(output, lint) {
  return new RegExp(`(deny|forbid)\\((\\w+, *)*(\\w+::)?${lint.replace(/^\w+::/, '')}\\b`).test(output)
}

function list(raised) {
  return raised.join(' · ')
}
