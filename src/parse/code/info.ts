import { isRustdocAttribute } from './rustdoc.js'

/** The words after the backticks of a fence. */
export interface FenceInfo {
  /** As written, lower case; null without one. */
  language: string | null
  attributes: string[]
  /** What follows the language and attributes, trimmed; null if nothing does. */
  marks: string | null
}

/** Takes `rust,no_run (title="x")` apart. A fence that begins with a rustdoc attribute is Rust, as in rustdoc. */
export function parseInfo(lang: string | null | undefined, meta: string | null | undefined): FenceInfo {
  const info = [lang, meta].filter(part => typeof part === 'string').join(' ')
  const at = info.search(/[\s({]/)
  const words = (at < 0 ? info : info.slice(0, at)).split(',').filter(word => word !== '')
  const marks = at < 0 ? '' : info.slice(at).trim()
  const [first = null, ...rest] = words
  const isAttribute = first !== null && isRustdocAttribute(first)
  return {
    language: isAttribute ? 'rust' : (first?.toLowerCase() ?? null),
    attributes: isAttribute ? words : rest,
    marks: marks === '' ? null : marks,
  }
}
