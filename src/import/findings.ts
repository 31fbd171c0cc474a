import type { Place } from '../model/message.js'
import type { Origin } from './deck.js'

/** What an importer may find and mend, or leave out: the words of its report. A `left` kind is no longer in the guide. */
export const FINDINGS = {
  'control characters': { one: 'control character removed', many: 'control characters removed', left: false },
  'html headings': { one: 'HTML heading read as one', many: 'HTML headings read as such', left: false },
  'listed headings': {
    one: 'heading taken out of a list item',
    many: 'headings taken out of list items',
    left: false,
  },
  'other depth': {
    one: 'question at another depth than the rest',
    many: 'questions at another depth than the rest',
    left: false,
  },
  fences: { one: 'code fence put straight', many: 'code fences put straight', left: false },
  'no language': { one: 'code block without language', many: 'code blocks without language', left: false },
  'unknown language': {
    one: 'code block in an unknown language set as text',
    many: 'code blocks in unknown languages set as text',
    left: false,
  },
  'fence words': {
    one: 'word behind a code fence left out',
    many: 'words behind code fences left out',
    left: true,
  },
  alerts: { one: 'alert became a container', many: 'alerts became containers', left: false },
  choices: { one: 'multiple-choice question', many: 'multiple-choice questions', left: false },
  'no answer': { one: 'question without an answer', many: 'questions without an answer', left: false },
  'same title': { one: 'repeated title got a suffix', many: 'repeated titles got suffixes', left: false },
  joined: {
    one: 'section joined to the question before it',
    many: 'sections joined to the questions before them',
    left: false,
  },
  'dead links': { one: 'dead link made text', many: 'dead links made text', left: true },
  'file links': {
    one: 'link to another file made text',
    many: 'links to other files made text',
    left: true,
  },
  'bad addresses': { one: 'broken address made text', many: 'broken addresses made text', left: true },
  'remote pictures': {
    one: 'picture on the web became a link',
    many: 'pictures on the web became links',
    left: false,
  },
  'missing pictures': {
    one: 'picture that cannot be read became its words',
    many: 'pictures that cannot be read became their words',
    left: true,
  },
  badges: { one: 'badge or logo dropped', many: 'badges and logos dropped', left: true },
  'back to top': { one: 'back-to-top link dropped', many: 'back-to-top links dropped', left: true },
  contents: { one: 'list of contents dropped', many: 'lists of contents dropped', left: true },
  'empty headings': { one: 'empty heading dropped', many: 'empty headings dropped', left: true },
  'empty code': { one: 'empty code block dropped', many: 'empty code blocks dropped', left: true },
  comments: { one: 'comment dropped', many: 'comments dropped', left: true },
  'answer labels': { one: '“Answer” label dropped', many: '“Answer” labels dropped', left: true },
  numbers: {
    one: 'number in a title dropped',
    many: 'numbers in titles dropped',
    left: true,
  },
  markup: { one: 'piece of HTML dropped', many: 'pieces of HTML dropped', left: true },
  'front matter': {
    one: 'key of front matter not taken',
    many: 'keys of front matter not taken',
    left: true,
  },
  notes: {
    one: 'footnote without a reference dropped',
    many: 'footnotes without references dropped',
    left: true,
  },
  sections: { one: 'section left out', many: 'sections left out', left: true },
  text: {
    one: 'text outside of questions left out',
    many: 'texts outside of questions left out',
    left: true,
  },
  files: { one: 'file left out', many: 'files left out', left: true },
} as const satisfies Record<string, { one: string; many: string; left: boolean }>

export type FindingKind = keyof typeof FINDINGS

export interface Finding {
  kind: FindingKind
  /** What it was, in the words of the deck: short where it is shown, whole where it is kept. */
  text: string
  place: Place
}

/** Notes what was mended or left out, and goes on. */
export type Note = (kind: FindingKind, text: string, at: Origin) => void

/** Collects the findings of one deck, in the order they were met. */
export function createFindings(): { note: Note; found: Finding[] } {
  const found: Finding[] = []
  return {
    found,
    note: (kind, text, { file, line }) =>
      void found.push({ kind, text: text.trim(), place: { file: file.shown, line, column: 1 } }),
  }
}
