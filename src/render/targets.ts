/** What differs between the media a question is rendered for. A new medium is one row. */
import type { Element, Properties } from 'hast'
import type { Code } from 'mdast'
import type { LinkTarget, Question } from '../model.js'
import { classedCode } from './code/classed.js'
import { printedCode } from './code/printed.js'
import type { RenderState } from './markdown/state.js'
import type { TargetName } from './target-name.js'

export interface Target {
  code(node: Code, state: RenderState): Element
  /** Address of a question, or null where the medium knows no links: its name stands instead. */
  href: ((target: LinkTarget, question: Question) => string) | null
  /** Page numbers after links. */
  pageReferences: boolean
  /** Links back from footnotes. */
  backLinks: boolean
  /** A heading inside an answer; Chromium makes an outline entry of every h1 to h6, so print has none. */
  heading(depth: number): { tagName: string; properties: Properties }
}

const realHeading: Target['heading'] = depth => ({
  tagName: `h${Math.min(depth + 1, 6)}`,
  properties: {},
})

const anchor = (target: LinkTarget): string => `#${target.anchor ?? target.question}`

export const TARGETS = {
  print: {
    code: printedCode,
    href: anchor,
    pageReferences: true,
    backLinks: false,
    heading: depth => ({
      tagName: 'p',
      properties: { role: 'heading', ariaLevel: String(Math.min(depth + 1, 6)) },
    }),
  },
  xhtml: {
    code: classedCode,
    href: (target, question) => `${question.category}.xhtml${anchor(target)}`,
    pageReferences: false,
    backLinks: true,
    heading: realHeading,
  },
  web: { code: classedCode, href: anchor, pageReferences: false, backLinks: true, heading: realHeading },
  card: { code: classedCode, href: null, pageReferences: false, backLinks: false, heading: realHeading },
} as const satisfies Record<TargetName, Target>
