/** Bytes of the three fields of an entry: kind, offset or container, index (ISO 32000-1, 7.5.8.3). */
const WIDTHS = [1, 4, 2] as const
const COLUMNS = 7
/** PNG's "up" filter: each row as its difference from the one above, which packs to a tenth. */
const UP = 2

/** Says where the objects of a file are. */
export interface CrossReferences {
  /** The object begins at a byte of the file. */
  at(number: number, offset: number): void
  /** The object is in an object stream. */
  within(number: number, container: number, index: number): void
  /** The rows for the objects below `size`, filtered, and the keys of the stream that say how to read them. */
  write(size: number): { rows: Uint8Array; keys: Record<string, string> }
}

/** An empty table; numbers that are never set are free. */
export function crossReferences(): CrossReferences {
  const kinds: number[] = []
  const places: number[] = []
  const indices: number[] = []
  const set = (number: number, kind: number, place: number, index: number): void => {
    kinds[number] = kind
    places[number] = place
    indices[number] = index
  }
  return {
    at: (number, offset) => set(number, 1, offset, 0),
    within: (number, container, index) => set(number, 2, container, index),
    write: size => {
      const rows = new Uint8Array(size * (COLUMNS + 1))
      let above = new Uint8Array(COLUMNS)
      for (let number = 0; number < size; number++) {
        const row = entry(kinds[number] ?? 0, places[number] ?? 0, indices[number] ?? 0)
        const start = number * (COLUMNS + 1)
        rows[start] = UP
        row.forEach((byte, column) => {
          rows[start + 1 + column] = byte - (above[column] ?? 0)
        })
        above = row
      }
      return {
        rows,
        keys: { W: `[${WIDTHS.join(' ')}]`, DecodeParms: `<</Predictor 12 /Columns ${COLUMNS}>>` },
      }
    },
  }
}

function entry(kind: number, place: number, index: number): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(COLUMNS)
  const view = new DataView(row.buffer)
  view.setUint8(0, kind)
  view.setUint32(1, place)
  view.setUint16(5, index)
  return row
}
