import type { PictureLength } from '../../model/picture.js'

/** A length as CSS writes it; `auto` for none. */
export function cssLength(length: PictureLength | undefined): string {
  return length === undefined ? 'auto' : `${length.value}${length.unit}`
}
