/**
 * The lines of a sample as rustdoc reads them: what begins with `# ` is compiled and not shown, `##` stands
 * for `#` (rustdoc's `map_line`).
 *
 * @param {{source: string, line: number}} fence
 * @returns {Line[]}
 *
 * @typedef {{text: string, line: number, hidden: boolean}} Line `text` is what the compiler sees, `line` its
 *   1-based number in the page
 */
export function readLines({ source, line: opening }) {
  return source.split('\n').map((raw, index) => {
    const line = opening + 1 + index
    const text = raw.trim()
    if (text.startsWith('##')) return { text: raw.replace('##', '#'), line, hidden: false }
    if (text === '#') return { text: '', line, hidden: true }
    if (text.startsWith('# ')) return { text: text.slice(2), line, hidden: true }
    return { text: raw, line, hidden: false }
  })
}

/** The opposite of {@link readLines}: text that rustdoc shows and compiles as it is. */
export function escapeLine(text) {
  return /^\s*#(#|\s|$)/.test(text) ? text.replace('#', '##') : text
}
