import { fitForXml } from '../../../xml.js'

/** Text as it stands in XML, between tags and in attributes. */
export function escapeXml(text: string): string {
  return fitForXml(text).replace(/[&<>"\n\r\t]/g, sign => ESCAPES[sign] ?? sign)
}

/** Text between tags, with its lines. */
export function escapeText(text: string): string {
  return fitForXml(text).replace(/[&<>]/g, sign => ESCAPES[sign] ?? sign)
}

const ESCAPES: Record<string, string | undefined> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}
