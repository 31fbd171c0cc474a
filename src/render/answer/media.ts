/** What differs between the media a question is rendered for. A new medium is one row. */
import type { Element, Properties } from 'hast'
import type { Code } from 'mdast'
import type { LinkTarget, Question } from '../../model/guide.js'
import { classedCode } from '../code/classed.js'
import { pageCode } from '../code/page-code.js'
import { printedCode } from '../code/printed.js'
import type { RenderContext } from '../renderer/context.js'
import type { RenderState } from './markdown/state.js'
import type { MediumName } from './medium-name.js'

export interface Medium {
  code(node: Code, state: RenderState): Element
  /** Address of a question, or null where the medium knows no links: its name stands instead. */
  href: ((target: LinkTarget, question: Question, context: RenderContext) => string) | null
  /** Page numbers after links. */
  pageReferences: boolean
  /**
   * Footnotes: a plain list, a list with links back, or asides that e-readers show where they are referred to
   * (EPUB Structural Semantics: https://www.w3.org/TR/epub-ssv-11/#notes).
   */
  footnotes: 'list' | 'linked' | 'asides'
  /** Call-outs as notes: an `<aside>` alone is a landmark, of which a chapter would have dozens. */
  noteRoles: boolean
  /** SVG pictures are parts of the page, set in its faces; else files of their own. */
  drawings: boolean
  /** A pointer that rests on an abbreviation shows its words; elsewhere they stand behind it. */
  tooltips: boolean
  /** Options can be chosen, so the page is told which are right; elsewhere only the words below them say it. */
  choosing: boolean
  /** A heading inside an answer; Chromium makes an outline entry of every h1 to h6, so print has none. */
  heading(depth: number): { tagName: string; properties: Properties }
}

const realHeading: Medium['heading'] = depth => ({
  tagName: `h${Math.min(depth + 1, 6)}`,
  properties: {},
})

const printedHeading: Medium['heading'] = depth => ({
  tagName: 'p',
  properties: { role: 'heading', ariaLevel: String(Math.min(depth + 1, 6)) },
})

const anchor = (target: LinkTarget): string => `#${target.anchor ?? target.question}`

export const MEDIA = {
  print: {
    code: printedCode,
    href: anchor,
    pageReferences: true,
    footnotes: 'list',
    noteRoles: false,
    drawings: true,
    tooltips: false,
    choosing: false,
    heading: printedHeading,
  },
  xhtml: {
    code: classedCode,
    href: (target, { category }, { files }) => `${files.get(category) ?? ''}${anchor(target)}`,
    pageReferences: false,
    footnotes: 'asides',
    noteRoles: true,
    drawings: false,
    tooltips: false,
    choosing: false,
    heading: realHeading,
  },
  web: {
    code: pageCode,
    href: anchor,
    pageReferences: false,
    footnotes: 'linked',
    noteRoles: true,
    drawings: false,
    tooltips: true,
    choosing: true,
    // The page's own headings go to the third level: title, category, question.
    heading: depth => ({ tagName: `h${Math.min(depth + 2, 6)}`, properties: {} }),
  },
  card: {
    code: classedCode,
    href: null,
    pageReferences: false,
    footnotes: 'list',
    noteRoles: false,
    drawings: false,
    tooltips: false,
    choosing: false,
    heading: realHeading,
  },
  sheet: {
    code: classedCode,
    href: null,
    pageReferences: false,
    footnotes: 'list',
    noteRoles: false,
    drawings: true,
    tooltips: false,
    choosing: false,
    heading: printedHeading,
  },
} as const satisfies Record<MediumName, Medium>
