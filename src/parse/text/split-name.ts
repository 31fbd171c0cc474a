/** `03-borrow-rules` → order 3, name `borrow-rules`. Without a number the order is infinite: after all numbered ones. */
export function splitName(name: string): { order: number; name: string } {
  const [, digits, rest] = /^(\d+)[-_. ]+(.+)$/s.exec(name) ?? []
  return digits && rest ? { order: Number(digits), name: rest } : { order: Number.POSITIVE_INFINITY, name }
}

/** Sorts by number, then by name (code units, the same in every locale). */
export function byNumberAndName(a: string, b: string): number {
  const [left, right] = [splitName(a), splitName(b)]
  if (left.order !== right.order) return left.order < right.order ? -1 : 1
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0
}
