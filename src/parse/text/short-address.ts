/** An address as a message shows it: on one line, cut when long. */
export function shortAddress(address: string): string {
  const line = address.replace(/[\s\0-\x1f\x7f]+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
