/** The name of the UTF-16 or UTF-32 that bytes are in, by their mark or by the zeros between Latin letters; null for anything else. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16'
  if (a === 0xfe && b === 0xff) return 'UTF-16'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32'
  const start = bytes.subarray(0, 1000)
  const zeros = [0, 1, 2, 3].map(
    rest => start.filter((byte, index) => byte === 0 && index % 4 === rest).length,
  )
  const full = zeros.map(count => count > start.length / 8)
  if (start.length < 4) return null
  if (full.filter(Boolean).length === 3) return 'UTF-32'
  return (full[0] && full[2] && !full[1]) || (full[1] && full[3] && !full[0]) ? 'UTF-16' : null
}
