/**
 * Characters that tell a terminal to do something, or make a line look other than it is: C0 and C1 controls, DEL, the separators of lines and
 * paragraphs, and the marks that turn the direction of writing (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
 */
const CONTROL = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

const NAMES: Readonly<Record<string, string | undefined>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A name or a line of text as a terminal may have it: control characters are shown as `\n` or `\u{1b}`. */
export function printableLine(text: string): string {
  return text.replace(CONTROL, shown)
}

/** The same for a text of several lines: its line breaks stay, and what follows one is indented, so that it looks like no line of ours. */
export function printableText(text: string, indent: string): string {
  return text.split(/\r?\n/).map(printableLine).join(`\n${indent}`)
}

/** JSON that is the same to a program and does nothing to a terminal. JSON itself leaves DEL, C1 and the rest as they are. */
export function printableJson(json: string): string {
  return json.replace(CONTROL, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What a terminal gets in the end: of control characters only line breaks, and what we ourselves write to color a word or redraw a list. */
export function onlyOurControls(text: string): string {
  return text.replace(OURS, (all, own: string | undefined) => own ?? shown(all))
}

const OURS = new RegExp(`(\\n|\\u001b\\[(?:\\d{1,2}m|\\d{1,4}A|0J))|${CONTROL.source}`, 'gu')

function shown(sign: string): string {
  return NAMES[sign] ?? `\\u{${sign.charCodeAt(0).toString(16)}}`
}
