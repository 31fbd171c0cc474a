/** The attributes that rustdoc knows and a sample may use, with what excludes each. */
const ATTRIBUTES = {
  no_run: ['compile_fail', 'should_panic', 'ignore'],
  should_panic: ['compile_fail', 'ignore'],
  compile_fail: ['ignore'],
  ignore: [],
  edition2021: [],
  standalone_crate: [],
  test_harness: ['compile_fail', 'should_panic', 'ignore'],
}

/**
 * What may stand in the parenthesis: what is shown, what a `compile_fail` without a code promises, and why a
 * sample cannot be taken as printed.
 */
const KEYS = ['title', 'hl', 'ins', 'del', 'continues', 'lint', 'error', 'excerpt']

/**
 * The info string of a Rust fence as rustdoc reads it, and what is wrong with it. rustdoc skips a block in
 * silence when a word is unknown or misplaced, so every word is on a list here.
 *
 * @param {string} info everything after the fence, such as `rust,compile_fail,E0382 (title="a.rs")`
 * @returns {{attributes: string[], codes: string[], keys: Record<string, string>, reason: string,
 *   problems: string[]}}
 */
export function parseRustInfo(info) {
  const [, words, , comment = ''] = /^(\S*)(\s\((.*)\))?/.exec(info)
  const [, ...parts] = words.split(',')
  const fence = {
    attributes: parts.filter(part => !isCode(part)),
    codes: parts.filter(isCode),
    ...parseComment(comment),
  }
  return {
    ...fence,
    problems: [...shapeProblems(info), ...wordProblems(parts, fence), ...proofProblems(fence)],
  }
}

/** Whether rustdoc or a reader would take this language for Rust, however it is spelled. */
export function isRustLang(lang) {
  const words = lang.toLowerCase().split(/[,{}.]/)
  return words.some(
    word => word === 'rust' || word === 'rs' || word in ATTRIBUTES || isCode(word.toUpperCase()),
  )
}

function isCode(word) {
  return /^E\d{4}$/.test(word)
}

function parseComment(comment) {
  const keys = {}
  const rest = comment.replaceAll(
    /\b(\w+)="([^"]*)"|(?<!\S)(continues)(?!\S)/g,
    (_, key, value = '', bare) => {
      keys[key ?? bare] = value
      return ''
    },
  )
  return { keys, reason: rest.trim() }
}

function shapeProblems(info) {
  return /^rust(,[^\s,]+)*( \([^()`]+\))?$/.test(info)
    ? []
    : [
        `the info string \`${info}\` is not \`rust,attribute,… (key="value")\`, so rustdoc may skip or misread it`,
      ]
}

function wordProblems(parts, { attributes, codes, keys, reason }) {
  const firstCode = parts.findIndex(isCode)
  return [
    ...attributes
      .filter(word => !(word in ATTRIBUTES))
      .map(word => `\`${word}\` is no attribute of the gate`),
    ...parts.filter((word, index) => parts.indexOf(word) !== index).map(word => `\`${word}\` stands twice`),
    ...attributes.flatMap(word =>
      (ATTRIBUTES[word] ?? [])
        .filter(other => attributes.includes(other))
        .map(other => `\`${word}\` with \`${other}\``),
    ),
    ...Object.keys(keys)
      .filter(key => !KEYS.includes(key))
      .map(key => `unknown key \`${key}\``),
    ...(firstCode >= 0 && parts.slice(firstCode).some(word => !isCode(word))
      ? ['an error code must come last']
      : []),
    ...(codes.length > 0 && !attributes.includes('compile_fail')
      ? ['an error code without `compile_fail`']
      : []),
    ...(keys.excerpt !== undefined && !keys.excerpt.trim()
      ? ['`excerpt` needs its reason: `(excerpt="the server is another program")`']
      : []),
    ...(reason && !attributes.includes('ignore') ? [`free text \`${reason}\` only with \`ignore\``] : []),
  ]
}

function proofProblems({ attributes, codes, keys, reason }) {
  if (attributes.includes('ignore'))
    return reason ? [] : ['`ignore` needs its reason: `rust,ignore (needs a GPU)`']
  if (!attributes.includes('compile_fail'))
    return keys.lint || keys.error ? ['`lint` and `error` belong to `compile_fail`'] : []
  const claims = [codes.length > 0, keys.lint, keys.error].filter(Boolean).length
  return claims === 1 ? [] : ['`compile_fail` must state one of: an error code, `(lint="…")`, `(error="…")`']
}
