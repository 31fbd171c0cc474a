import type { Fault } from './problem.js'

/** What is wrong with the escapes of an address (`%20`: https://url.spec.whatwg.org/#percent-encoded-bytes), or null. */
export function badEscape(address: string): Fault | null {
  for (const [run] of address.matchAll(/(?:%[0-9a-f]{0,2})+/gi)) {
    if (isRight(run)) continue
    const plain = address.replaceAll(/(?:%[0-9a-f]{0,2})+/gi, one =>
      isRight(one) ? one : one.replaceAll('%', '%25'),
    )
    return {
      text: `\`${address}\` holds \`${run}\`, which stands for no character`,
      hint: `Write the name of the file as it is, in quotes; only a percent sign of the name itself is \`%25\`: \`${plain}\`.`,
    }
  }
  return null
}

function isRight(run: string): boolean {
  try {
    // The result is looked at, as the bundler leaves out a call of which nobody does.
    return decodeURIComponent(run) !== ''
  } catch {
    return false
  }
}
