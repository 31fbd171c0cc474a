/**
 * Text without what XML 1.0 cannot hold, even escaped: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF.
 * https://www.w3.org/TR/xml/#charsets
 */
export function fitForXml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
}

const ENTITIES: Readonly<Record<string, string | undefined>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it may stand in an element or in quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)
}
