/** What a percent-encoded part of an address says; one that is malformed (`%E0%A4%A`) is taken as it stands. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
