/** Characters of Markdown in a piece: some tens of milliseconds, so that threads finish together and talk little. */
const SIZE = 20_000

/** Cuts a row of texts into pieces of about one size, in order. */
export function inPieces<Text extends { source: string }>(texts: readonly Text[]): Text[][] {
  const pieces: Text[][] = []
  let size = SIZE
  for (const text of texts) {
    if (size >= SIZE) {
      pieces.push([])
      size = 0
    }
    pieces.at(-1)?.push(text)
    size += text.source.length
  }
  return pieces
}
