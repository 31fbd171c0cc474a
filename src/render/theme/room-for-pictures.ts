import type { PictureRoom } from '../../model/picture.js'
import type { Layout } from './schema.js'

/** Of the height of the text, what a picture takes at most; handbook.css has the same. */
const SHARE = 0.7

const MM_PER_POINT = 25.4 / 72

/** The largest that a picture gets on a page of this layout. */
export function roomForPictures({ measure, lines, leading }: Layout): PictureRoom {
  return { width: measure * MM_PER_POINT, height: SHARE * lines * leading * MM_PER_POINT }
}
