import type { Asset } from '../../model/picture.js'

/** What the bytes of a picture say about themselves, and what has become of them. Sizes in CSS pixels. */
export interface ImageFacts extends Omit<Asset, 'path'> {
  extension: string
  /** What a drawing holds that it is shown without. */
  left: string[]
}
