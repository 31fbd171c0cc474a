/**
 * A compiler's words with the places in our copies replaced by those in the pages. The numbers in the margin
 * of quoted code stay as they are: those of the program that was compiled.
 *
 * @param {string} text
 * @param {ReturnType<typeof import('./copies.mjs').writeCopies>} places
 */
export function pointToPage(text, places) {
  const copies = [...places].map(([name, { fence, origins }]) => {
    const [, file, opening] = /^(.*):(\d+)$/.exec(name)
    return { file, opening: Number(opening), fence, origins }
  })
  return text.replaceAll(/\S*?([^/\s]+\/[^/\s]+\.md):(\d+)/g, (whole, file, number) => {
    const copy = copies.findLast(({ file: name, opening }) => name === file && opening <= number)
    return copy ? `${copy.fence.file}:${lineInPage(copy, number - copy.opening)}` : whole
  })
}

/** What no page holds, the `main` put around a sample or what rustdoc adds, counts as the line above it. */
function lineInPage({ origins }, offset) {
  return origins.slice(0, offset + 1).findLast(line => line > 0)
}
