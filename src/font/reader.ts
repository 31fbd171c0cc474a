import { FontFault } from './fault.js'

/** Numbers out of a font, big end first; what lies beyond the end is a fault and not a zero. */
export interface Reader {
  readonly length: number
  u8(at: number): number
  u16(at: number): number
  i16(at: number): number
  u32(at: number): number
  latin(at: number, length: number): string
  bytes(at: number, length: number): Uint8Array
}

export function createReader(data: Uint8Array): Reader {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const within = (at: number, length: number): number => {
    if (at >= 0 && length >= 0 && at + length <= data.length) return at
    throw new FontFault('is damaged: it ends too early')
  }
  return {
    length: data.length,
    u8: at => view.getUint8(within(at, 1)),
    u16: at => view.getUint16(within(at, 2)),
    i16: at => view.getInt16(within(at, 2)),
    u32: at => view.getUint32(within(at, 4)),
    latin: (at, length) => Buffer.from(data.subarray(within(at, length), at + length)).toString('latin1'),
    bytes: (at, length) => data.subarray(within(at, length), at + length),
  }
}
