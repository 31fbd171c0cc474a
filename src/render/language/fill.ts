/** Puts values into a phrase of the word file: `fill('{count} questions', { count: '12' })`. */
export function fill(phrase: string, values: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}
