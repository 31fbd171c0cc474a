import { admonitions } from './admonitions.js'
import { detailsTags } from './details-tags.js'
import { htmlHeadings } from './html-headings.js'
import { changeProse, type Line, toLines } from './lines.js'
import { straightenFences } from './straighten-fences.js'

/** What a rewrite tells of: the kind of finding and the line. */
export type Tell = (kind: 'fences' | 'html headings' | 'alerts', at: number) => void

const REWRITES = [
  (lines: Line[], tell: Tell) => straightenFences(lines, at => tell('fences', at)),
  (lines: Line[]) => changeProse(lines, text => text.replace(/<\/br\s*>/gi, '<br>')),
  (lines: Line[], tell: Tell) => htmlHeadings(lines, at => tell('html headings', at)),
  detailsTags,
  (lines: Line[], tell: Tell) => admonitions(lines, at => tell('alerts', at)),
] as const satisfies readonly ((lines: Line[], tell: Tell) => Line[])[]

/** The text of a deck's file as Markdown that reads as its author sees it on GitHub, in lines that know where they came from. */
export function rewrite(text: string, tell: Tell): Line[] {
  return REWRITES.reduce((lines, pass) => pass(lines, tell), toLines(text))
}
