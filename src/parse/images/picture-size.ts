import type { PictureLength, PictureRoom, PictureSize } from '../../model/picture.js'

/** CSS pixels or millimetres to a unit. https://www.w3.org/TR/css-values-4/#absolute-lengths */
const UNITS: Record<string, { unit: PictureLength['unit']; factor: number } | undefined> = {
  '': { unit: 'px', factor: 1 },
  px: { unit: 'px', factor: 1 },
  '%': { unit: '%', factor: 1 },
  mm: { unit: 'mm', factor: 1 },
  cm: { unit: 'mm', factor: 10 },
  in: { unit: 'mm', factor: 25.4 },
  pt: { unit: 'mm', factor: 25.4 / 72 },
}

/** What a length may be, for messages. */
export const LENGTHS = 'a number above 0 and a unit: 60%, 200px, 40mm, 5cm'

/** Reads `60%`, `200px`, `200`, `40mm`, `5cm`, `2in`, `72pt`. Null: it is none, or no picture has it. */
export function readLength(text: string): PictureLength | null {
  const [, number = '', name = ''] = /^(\d{1,5}(?:\.\d{1,3})?)(%|[a-z]{0,2})$/i.exec(text.trim()) ?? []
  const known = UNITS[name.toLowerCase()]
  const value = Math.round(Number(number) * (known?.factor ?? 0) * 1000) / 1000
  if (known === undefined || !(value > 0) || (known.unit === '%' && value > 100)) return null
  return { value, unit: known.unit }
}

/** The width (mm) that a picture of this many pixels takes on paper with what its author said, in the room that there is. */
export function printedWidth(
  { width, height }: { width: number; height: number },
  size: PictureSize | undefined,
  room: PictureRoom,
): number {
  const ratio = width / height
  const said = [
    size?.width && millimetres(size.width, room.width),
    size?.height && size.height.unit !== '%' && millimetres(size.height, room.width) * ratio,
  ].filter(value => typeof value === 'number')
  return Math.min(room.width, room.height * ratio, ...said)
}

function millimetres({ value, unit }: PictureLength, whole: number): number {
  if (unit === '%') return (value / 100) * whole
  return unit === 'px' ? (value / 96) * 25.4 : value
}
