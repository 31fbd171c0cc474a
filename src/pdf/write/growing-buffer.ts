export interface GrowingBuffer {
  length(): number
  append(piece: Uint8Array): void
  /** What was appended, as a view. */
  bytes(): Uint8Array
}

/** One buffer for pieces that come one after another; `room` is a first guess at their length in bytes. Room not used is never touched. */
export function growingBuffer(room: number): GrowingBuffer {
  let buffer = Buffer.allocUnsafeSlow(room)
  let length = 0
  return {
    length: () => length,
    append: piece => {
      if (length + piece.length > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(2 * buffer.length, length + piece.length))
        buffer.copy(larger, 0, 0, length)
        buffer = larger
      }
      buffer.set(piece, length)
      length += piece.length
    },
    bytes: () => buffer.subarray(0, length),
  }
}
