/** A length of a picture: CSS pixels, millimetres, or hundredths of the text's width. */
export interface PictureLength {
  value: number
  unit: 'px' | 'mm' | '%'
}

/** How large a picture is shown; what is not said follows from the picture. */
export interface PictureSize {
  width?: PictureLength
  height?: PictureLength
}

/** The largest that a picture gets on paper, in mm. */
export interface PictureRoom {
  width: number
  height: number
}

/** A piece of text that a drawing shows, with its line and column in the file (1-based; column 1 where it is written in entities). */
export interface DrawnText {
  text: string
  line: number
  column: number
}

/** A picture of the guide, read, checked and made fit for every edition: a PNG, a JPEG or an SVG that is inert by itself. */
export interface Asset {
  /** Path inside the guide with `/`, or `data-<hash>.<ext>` for a `data:` picture. */
  path: string
  bytes: Uint8Array
  mediaType: string
  /** Intrinsic size in CSS pixels. */
  width: number
  height: number
  /** What an SVG says in words. */
  words: DrawnText[]
}

declare module 'mdast' {
  interface ImageData {
    /** Set by the parser: the key of the picture in `Guide.assets`. */
    asset?: string
    /** How large the author wants it. */
    size?: PictureSize
  }
}
