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
    const copy = copies.find(
      ({ file: name, opening, origins }) =>
        name === file && number >= opening && number < opening + origins.length,
    )
    const line = copy?.origins[number - copy.opening]
    return line ? `${copy.fence.file}:${line}` : whole
  })
}
