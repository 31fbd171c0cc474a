const ATTRIBUTES = [
  'ignore',
  'no_run',
  'should_panic',
  'compile_fail',
  'test_harness',
  'standalone_crate',
  'edition2015',
  'edition2018',
  'edition2021',
  'edition2024',
]

/** Words rustdoc knows after `rust` in a fence, for spelling proposals. See the rustdoc book, "Documentation tests". */
export const RUSTDOC_ATTRIBUTES: readonly string[] = ATTRIBUTES

/** Whether rustdoc knows a word: an attribute, an error code, `ignore-<target>`. */
export function isRustdocAttribute(word: string): boolean {
  return ATTRIBUTES.includes(word) || /^E\d{4}$/.test(word) || /^ignore-[a-z0-9_]+$/.test(word)
}

/** What is shown of code in a language, by its name as in `FenceInfo`. */
export function visibleOf(language: string, source: string): string {
  return isRust(language) ? visibleRust(source) : source
}

export function isRust(language: string | null): boolean {
  return language === 'rust' || language === 'rs'
}

/** What rustdoc shows of a Rust snippet: lines `# …` and `#` are hidden, `##` shows `#` (rustdoc's `map_line`). */
export function visibleRust(source: string): string {
  const lines = source.split('\n')
  const shown = lines.flatMap(line => {
    const text = line.trim()
    if (text.startsWith('##')) return [line.replace('##', '#')]
    return text === '#' || text.startsWith('# ') ? [] : [line]
  })
  return shown.length === lines.length
    ? shown.join('\n')
    : shown
        .join('\n')
        .trimEnd()
        .replace(/^(?:[ \t]*\n)+/, '')
}
