/** Where an object is: at a byte of the file, or at an index in an object stream. */
export type Location = { offset: number } | { container: number; index: number }

/** Bytes of the three fields of an entry: kind, offset or container, index (ISO 32000-1, 7.5.8.3). */
const WIDTHS = [1, 4, 2] as const
const COLUMNS = 7
/** PNG's "up" filter: each row as its difference from the one above, which packs to a tenth. */
const UP = 2

/** The rows of a cross-reference stream for the objects below `size`, filtered, and the keys that say how to read them. */
export function crossReferences(
  locations: ReadonlyMap<number, Location>,
  size: number,
): { rows: Uint8Array; keys: Record<string, string> } {
  const rows = new Uint8Array(size * (COLUMNS + 1))
  let above = new Uint8Array(COLUMNS)
  for (let number = 0; number < size; number++) {
    const row = entry(locations.get(number))
    rows[number * (COLUMNS + 1)] = UP
    for (let column = 0; column < COLUMNS; column++) {
      rows[number * (COLUMNS + 1) + 1 + column] = (row[column] ?? 0) - (above[column] ?? 0)
    }
    above = row
  }
  const keys = {
    W: `[${WIDTHS.join(' ')}]`,
    DecodeParms: `<</Predictor 12 /Columns ${COLUMNS}>>`,
  }
  return { rows, keys }
}

function entry(location: Location | undefined): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(COLUMNS)
  const view = new DataView(row.buffer)
  if (location === undefined) return row
  if ('offset' in location) {
    view.setUint8(0, 1)
    view.setUint32(1, location.offset)
  } else {
    view.setUint8(0, 2)
    view.setUint32(1, location.container)
    view.setUint16(5, location.index)
  }
  return row
}
