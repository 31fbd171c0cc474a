import { isUtf8 } from 'node:buffer'
import { wideEncoding } from './wide-encoding.js'

/** The text of a file without BOM, with `\n` line ends; or the first byte (0-based) that is not UTF-8, with the text before it. */
export type Decoded = { ok: true; text: string } | { ok: false; byte: number; before: string }

/** Decodes UTF-8 strictly, so that a wrong encoding is an error and not a page of replacement characters. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes) && !wideEncoding(bytes))
    return { ok: true, text: normalize(new TextDecoder('utf-8').decode(bytes)) }
  const byte = wideEncoding(bytes) ? 0 : firstInvalid(bytes)
  return { ok: false, byte, before: normalize(new TextDecoder('utf-8').decode(bytes.subarray(0, byte))) }
}

function normalize(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n')
}

/** The longest valid start ends there: found by halving, since every longer start is invalid too. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (isValidStart(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  return startOfLast(bytes.subarray(0, invalid - 1))
}

/** Where the characters that are whole end: an invalid byte is noticed after the first bytes of its character. */
function startOfLast(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true })
  return Buffer.byteLength(text)
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
