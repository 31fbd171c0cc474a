/** A PDF name writes odd bytes as `#20`; the names of Chromium's destinations are percent-encoded addresses inside that. */
export function decodeName(name: string): string {
  const plain = name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}
