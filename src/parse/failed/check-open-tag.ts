import type { Html } from 'mdast'
import { isHtmlElement } from '../../html/element.js'
import { tokenizeHtml } from '../html/tokens.js'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { shortText } from '../text/short-text.js'

/** A block of raw HTML whose last tag has no `>`: all behind it is printed with the tag. */
export function checkOpenTag({ value, position }: Html, { place }: Fragment, report: Report): void {
  const last = value.includes('<') ? tokenizeHtml(value).at(-1) : undefined
  if (last?.kind !== 'text' || !position) return
  const [tag, name = ''] =
    /<\/?([A-Za-z][A-Za-z0-9]*)(?![\w:-])[^<>\n]*/.exec(value.slice(last.start, last.end)) ?? []
  if (tag === undefined || !isHtmlElement(name)) return
  const above = value.slice(0, value.indexOf(tag, last.start)).split('\n')
  const inLine = above.at(-1)?.length ?? 0
  const { start } = position
  const at = {
    line: start.line + above.length - 1,
    column: above.length === 1 ? start.column + inLine : inLine + 1,
  }
  report(
    'markup-unread',
    place(at),
    `The tag \`${shortText(tag)}\` is never closed, and printed`,
    `Write \`${shortText(`${tag.trimEnd()}>`)}\`; in backticks it is text.`,
  )
}
