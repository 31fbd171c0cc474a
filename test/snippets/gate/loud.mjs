import { OWN_MAIN } from './parts.mjs'

/** The exit status of a program that has printed all it has to print: rustdoc shows the output of failures only. */
const STATUS = 86

/**
 * A program that prints what it printed before, and then fails, so that rustdoc shows it.
 *
 * @param {import('./lines.mjs').Line[]} lines
 */
export function loudly(lines) {
  const line = text => ({ text, line: 0, hidden: true })
  const hasMain = lines.some(({ text }) => OWN_MAIN.test(text))
  const program = hasMain
    ? lines.map(other => ({ ...other, text: other.text.replace(OWN_MAIN, '$1$2fn printed_main(') }))
    : [line('fn printed_main() {'), ...lines, line('}')]
  return [...program, line(`fn main() { let _ = printed_main(); std::process::exit(${STATUS}) }`)]
}

/**
 * How what a loud program printed differs from what the page shows, or nothing if it does not.
 *
 * @param {string} shown
 * @param {string | undefined} output of rustdoc about the failed program
 */
export function wrongOutput(shown, output = '') {
  const [, status] = /^Test executable failed \(exit (?:status|code): (\d+)\)/m.exec(output) ?? []
  if (Number(status) !== STATUS) return `does not come to its end: ${output.trim()}`
  const printed = /^stdout:\n([\s\S]*?)(?:\n+stderr:\n|$(?![\s\S]))/m.exec(output)?.[1] ?? ''
  return printed.trim() === shown.trim() ? undefined : `prints something else:\n${printed.trim()}`
}
