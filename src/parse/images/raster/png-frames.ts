/** Whether a PNG moves: a chunk `acTL` stands before its pixels. https://www.w3.org/TR/png-3/#apng-frame-based-animation */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.toString('latin1', 1, 4) !== 'PNG') return false
  for (let at = 8; at + 8 <= view.length; ) {
    const name = view.toString('latin1', at + 4, at + 8)
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
    at += 12 + view.readUInt32BE(at)
  }
  return false
}
