/** Who builds which own node. */
import type { OwnName } from '../markdown/own.js'
import type { Builder } from './build.js'
import { buildCallout } from './callout.js'
import { buildChoices } from './choices.js'
import { buildCode } from './code.js'
import { buildFootnote, buildFootnoteReference, buildFootnotes } from './footnotes.js'
import { buildHeading } from './heading.js'
import { buildFigure, buildPicture } from './picture.js'
import { buildQuestionLink } from './question-link.js'
import { buildSpoken } from './spoken.js'
import { buildTerm } from './term.js'

export const BUILDERS = {
  callout: buildCallout,
  choices: buildChoices,
  code: buildCode,
  figure: buildFigure,
  footnote: buildFootnote,
  footnotes: buildFootnotes,
  footnoteReference: buildFootnoteReference,
  heading: buildHeading,
  picture: buildPicture,
  questionLink: buildQuestionLink,
  spoken: buildSpoken,
  term: buildTerm,
} as const satisfies Record<OwnName, Builder>
