/** The made-up origin on which a document is served. `.invalid` never resolves (RFC 2606); https keeps the browser from looking names up ahead. */
export const ORIGIN = 'https://vademecum.invalid'

/** The document's own address. */
export const DOCUMENT_URL = `${ORIGIN}/index.html`

/** Nothing but styles, pictures and fonts from the origin; no scripts, frames, forms, connections. */
export const SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Query of the addresses that stand for links within the document while it is printed, and of those that mark where an anchor is. */
export const LINK_QUERY = '?link'
export const MARK_QUERY = '?mark'
