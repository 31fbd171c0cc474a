/** What the bytes of a picture say about themselves. Sizes in CSS pixels. */
export interface ImageFacts {
  mediaType: string
  extension: string
  width: number
  height: number
}
