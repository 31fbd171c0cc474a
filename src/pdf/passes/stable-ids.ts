const MARK = Buffer.from('(node')
const DIGITS = 8

/**
 * Chromium names the header cells of tables in the structure tree by numbers that count on through all that a browser has ever printed:
 * `(node00000756)`, in the elements and in the tree that finds them by it. Numbers them anew from 1, in place and in the same order, so that
 * the same document gives the same bytes.
 */
export function stableIds(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places: { at: number; id: string }[] = []
  for (let at = buffer.indexOf(MARK); at >= 0; at = buffer.indexOf(MARK, at + 1)) {
    const start = at + MARK.length
    const id = buffer.toString('latin1', start, start + DIGITS + 1)
    if (/^\d{8}\)$/.test(id) && isName(buffer, at)) places.push({ at: start, id })
  }
  const ids = [...new Set(places.map(place => place.id))].sort()
  const numbers = new Map(ids.map((id, index) => [id, String(index + 1).padStart(DIGITS, '0')]))
  for (const { at, id } of places) buffer.write(numbers.get(id) ?? id, at, 'latin1')
  return bytes
}

/**
 * An id stands after its key, in a list, or in the tree of ids behind the element of the one before; the same letters after any other key are an
 * author's text.
 */
function isName(buffer: Buffer, at: number): boolean {
  return /(?:\/ID|\[|\)|\d R) ?$/.test(buffer.toString('latin1', Math.max(0, at - 4), at))
}
