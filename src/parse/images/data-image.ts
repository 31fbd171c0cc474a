/** Takes a `data:` address apart; null when it is not a picture or not readable. */
export function decodeDataImage(address: string): Uint8Array | null {
  const [, type = '', base64, body = ''] =
    /^\s*data:([^,;]*)(?:;[^,;]*)*?(;base64)?,(.*)$/is.exec(address) ?? []
  if (!/^image\//i.test(type)) return null
  try {
    const text = decodeURIComponent(body)
    return base64 ? Buffer.from(text, 'base64') : Buffer.from(text, 'utf8')
  } catch {
    return null
  }
}
