/** Tells of something in a block at an index of its masked text. */
export type Tell = (
  rule: 'markup-unread' | 'reference-undefined',
  index: number,
  text: string,
  hint: string,
) => void
