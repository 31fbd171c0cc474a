/** Cuts text to `length` characters at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  const signs = [...text]
  if (signs.length <= length) return text
  const cut = signs.slice(0, length - 1).join('')
  const word = cut.replace(/\s\S*$/, '').trimEnd()
  return `${word.length > length / 2 ? word : cut}…`
}
