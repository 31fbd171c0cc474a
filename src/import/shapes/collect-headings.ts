import type { RootContent } from 'mdast'
import { isContents } from '../blocks/is-contents.js'
import { plain, words } from '../blocks/plain.js'
import { blocksOf, sectionsIn } from '../blocks/sections.js'
import type { Section } from '../deck.js'
import { isApart } from '../words/apart.js'
import { isBackToTop } from '../words/back-to-top.js'
import { isPart } from '../words/parts.js'
import type { Sink } from './sink.js'

/** What a shape of headings knows about sections. */
export interface Judge {
  isQuestion(section: Section): boolean
  /** Whether it holds questions of its own, so that it is a category even if it asks. */
  isCategory(section: Section): boolean
  /** Whether a section between questions belongs to the one before it. */
  joins: boolean
  /** Whether every section with text is a question where nothing asks. */
  takesAll: boolean
}

/** Walks the sections from the top: questions are taken with all that stands below them, categories are gone into. */
export function collectHeadings(parent: Section, judge: Judge, sink: Sink): void {
  for (const [index, section] of parent.kids.entries()) {
    if (isApart(section.title)) collectApart(section, judge, sink)
    else if (judge.isQuestion(section) && !judge.isCategory(section)) {
      const content = [...section.content, ...section.kids.flatMap(blocksOf)]
      sink.question(section.heading?.children ?? [], content, parent, section.heading?.data?.names)
    } else if (holdsQuestion(section.kids, judge)) {
      if (section.content.length > 0) sink.introduction(section.content, section)
      collectHeadings(section, judge, sink)
    } else if (judge.takesAll && (section.content.some(isMeant) || section.kids.length > 0)) {
      const content = [...section.content, ...section.kids.flatMap(blocksOf)]
      sink.question(section.heading?.children ?? [], content, parent, section.heading?.data?.names)
    } else {
      const later = parent.kids.slice(index + 1).filter(({ title }) => !isApart(title))
      const isBetween = judge.joins || isPart(section.title) || holdsQuestion(later, judge)
      if (!(isBetween && sink.join(blocksOf(section)))) leaveSection(section, sink)
      else sink.leave('joined', section.title, [], section.origin.line)
    }
  }
}

/** A contents section that the questions stand below is gone into; what is not a question there is about the deck. */
function collectApart(section: Section, judge: Judge, sink: Sink): void {
  const questions = section.kids.flatMap(sectionsIn).filter(judge.isQuestion)
  if (questions.length < 2) {
    leaveSection(section, sink)
    return
  }
  sink.leave('contents', section.title, section.content, section.origin.line)
  collectHeadings(section, judge, sink)
}

function leaveSection(section: Section, sink: Sink): void {
  const [, ...content] = blocksOf(section)
  sink.leave('sections', section.title, content, section.origin.line)
}

function holdsQuestion(sections: readonly Section[], judge: Judge): boolean {
  return sections.flatMap(sectionsIn).some(judge.isQuestion)
}

/** Whether a block says something, other than where things stand. */
export function isMeant(node: RootContent): boolean {
  if (node.type === 'thematicBreak') return false
  if (node.type === 'html') return words([node]) !== ''
  if (node.type === 'paragraph' && isBackToTop(plain(node))) return false
  return !isContents(node)
}
