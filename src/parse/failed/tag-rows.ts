import { elementRow } from '../../html/element.js'
import { shortText } from '../text/short-text.js'
import type { FailedRow } from './failed-row.js'

/** Elements whose names are words of programs too: `x <input` compares. */
const WORDS =
  /^(?:[a-z]|address|area|aside|audio|base|body|button|canvas|caption|center|cite|code|col|data|dialog|dir|embed|font|footer|form|frame|head|header|image|input|label|legend|link|main|map|mark|math|menu|meta|meter|nav|object|option|output|param|picture|portal|progress|rb|rt|rp|ruby|script|search|section|select|slot|small|source|spacer|style|summary|table|template|text|time|title|track|var|video)$/i

/** What makes a tag of a word: an attribute with a value, or a slash. */
const ATTRIBUTE = /^\s+(?:[a-z][\w-]*\s*=\s*\S|\/)/i

/** Tags that no browser would read as such. */
export const TAG_ROWS = [
  {
    needs: '<',
    pattern: /<\/?[A-Za-z][A-Za-z0-9]{0,12}(?![\w:-])[^<>]{0,200}>?/g,
    holds: (match, written) => {
      const [, slash = '', name = ''] = /^<(\/?)([A-Za-z][A-Za-z0-9]*)/.exec(written) ?? []
      if (!elementRow(name) || /^[A-Z]$/.test(name)) return false
      const rest = written.slice(1 + slash.length + name.length)
      // `List<div` is a type, `</div` a tag wherever it stands.
      if (slash === '' && WORDS.test(name))
        return !/\w$/.test(match.input.slice(0, match.index)) && ATTRIBUTE.test(rest)
      if (
        slash === '' &&
        elementRow(name)?.holds !== 'nothing' &&
        /\w$/.test(match.input.slice(0, match.index))
      )
        return ATTRIBUTE.test(rest)
      return /^(?:$|[\s/>"'=,;.])/.test(rest)
    },
    text: (_, written) =>
      written.endsWith('>')
        ? `\`${shortText(written)}\` is no tag: its attributes are not written as HTML has them`
        : `The tag \`${shortText(tagOf(written))}\` is never closed, and printed`,
    hint: (_, written) =>
      written.endsWith('>')
        ? 'Write each as `name="value"`, a blank before it; in backticks it is text.'
        : `Write \`${shortText(`${tagOf(written)}>`)}\`; in backticks it is text.`,
  },
] as const satisfies readonly FailedRow[]

/** The tag alone: its name and what has the form of attributes. */
function tagOf(written: string): string {
  return (
    /^<\/?[A-Za-z][A-Za-z0-9]*(?:\s+[A-Za-z][\w-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))*/.exec(
      written,
    )?.[0] ?? written
  )
}
