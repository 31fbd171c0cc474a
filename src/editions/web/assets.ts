import { createHash } from 'node:crypto'

/** Puts what a page needs into the page, or beside it under a name made of its content. */
export interface Assets {
  /** The address by which the page reaches the bytes: a `data:` address, or a relative path. */
  address(name: string, bytes: Uint8Array, mediaType: string): string
  /** What stands beside the page, by relative path. */
  files: Map<string, Uint8Array>
}

/** `split` is for hosting: browsers keep the files, and a name that changes with its content never goes stale. */
export function createAssets(split: boolean): Assets {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    address: (name, bytes, mediaType) => {
      if (!split) return dataAddress(bytes, mediaType)
      const path = hashedName(name, bytes)
      files.set(path, bytes)
      return path
    },
  }
}

/** A drawing is text, which base64 would make a third larger. */
function dataAddress(bytes: Uint8Array, mediaType: string): string {
  if (mediaType !== 'image/svg+xml')
    return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/\n\s*/g, ' ')
    .replace(/<[A-Za-z][^<>]*>/g, withApostrophes)
    .replace(/(<([A-Za-z][\w:-]*)(?:\s[^<>]*)?)><\/\2>/g, '$1/>')
  const escaped = text.replace(/[%#"<>&\u0080-\u{10FFFF}]/gu, encodeURIComponent)
  return `data:${mediaType},${escaped}`
}

/** Quotation marks take three signs in an address, apostrophes one. A value that holds either keeps what it has. */
function withApostrophes(tag: string): string {
  return tag.replace(/="([^"']*)"/g, "='$1'")
}

function hashedName(name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const [, stem = name, extension = ''] = /^(.*?)(\.\w+)?$/.exec(name) ?? []
  return `assets/${stem}.${hash}${extension}`
}
