import type { Fault } from './problem.js'

/** Runs of them, as one character may take several. */
const ESCAPES = /(?:%[0-9a-f]{0,2})+/gi

/** What is wrong with the escapes of an address (`%20`: https://url.spec.whatwg.org/#percent-encoded-bytes), or null. */
export function badEscape(address: string): Fault | null {
  const wrong = address.match(ESCAPES)?.find(run => !isRight(run))
  if (wrong === undefined) return null
  const plain = address.replace(ESCAPES, run => (isRight(run) ? run : run.replaceAll('%', '%25')))
  return {
    text: `\`${address}\` holds \`${wrong}\`, which stands for no character`,
    hint: `Write the name of the file as it is, in quotes; only a percent sign of the name itself is \`%25\`: \`${plain}\`.`,
  }
}

function isRight(run: string): boolean {
  try {
    // The result is looked at, as the bundler leaves out a call of which nobody does.
    return decodeURIComponent(run) !== ''
  } catch {
    return false
  }
}
