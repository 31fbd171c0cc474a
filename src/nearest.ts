/** The known word closest to a misspelt one, or null when none is near enough to be meant (Damerau–Levenshtein, at most a third of the letters). */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  return cell(beginningDistances(a, b), b.length)
}

/** From `a` to each beginning of `b`, from the empty one to the whole. */
export function beginningDistances(a: string, b: string): number[] {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min(cell(rows[i - 1], j) + 1, cell(row, j - 1) + 1, cell(rows[i - 1], j - 1) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, cell(rows[i - 2], j - 2) + 1)
      }
      row.push(value)
    }
    rows.push(row)
  }
  return rows[a.length] ?? []
}

function cell(row: number[] | undefined, index: number): number {
  return row?.[index] ?? Number.POSITIVE_INFINITY
}
