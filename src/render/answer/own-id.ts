import { createHash } from 'node:crypto'

/** What has an id that no heading of the guide gives: a title, a chapter's list, a footnote, a reference to one, an anchor in raw HTML. */
export type OwnPart = 'title' | 'list' | 'fn' | 'fnref' | 'user'

/**
 * `<owner>.<part>-<name>`, the id of something of ours in what belongs to a question or category. The dot keeps it apart from every id that a
 * guide can give: those of questions and headings (`<owner>--<slug>`) are of a-z, 0-9 and hyphens alone. An XML name, as EPUB asks for.
 */
export function ownId(owner: string, part: OwnPart, name?: string | number): string {
  return name === undefined ? `${owner}.${part}` : `${owner}.${part}-${plain(String(name))}`
}

/** The underscore keeps what is hashed apart from what is not. */
function plain(name: string): string {
  if (/^[A-Za-z0-9-]{1,40}$/.test(name)) return name
  return `x_${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}
