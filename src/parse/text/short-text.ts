/** A piece of text as a message shows it: one line, cut. */
export function shortText(text: string, limit = 40): string {
  const points = [...text.replace(/\s+/g, ' ').trim()]
  return points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : points.join('')
}
