import type { Rule } from '../../rules.js'

/** What is said about an element that is taken out. */
export interface Refusal {
  rule: Extract<Rule, `html-${string}`>
  hint: string
}

const script: Refusal = { rule: 'html-script', hint: 'Scripts never run in an edition; remove it.' }
const frame: Refusal = {
  rule: 'html-frame',
  hint: 'Nothing is fetched from elsewhere; write a link instead.',
}
const style: Refusal = { rule: 'html-style', hint: 'Looks belong to the theme; remove it.' }
const picture: Refusal = {
  rule: 'html-element',
  hint: 'Save the drawing as an SVG file and write `![…](file.svg)`.',
}
const other: Refusal = {
  rule: 'html-element',
  hint: 'Put it in backticks if it is code; otherwise write it in Markdown.',
}

const REFUSALS: Record<string, Refusal> = {
  script,
  noscript: script,
  iframe: frame,
  frame,
  frameset: frame,
  object: frame,
  embed: frame,
  applet: frame,
  portal: frame,
  video: frame,
  audio: frame,
  style,
  link: style,
  svg: picture,
  canvas: picture,
}

/** The rule and hint for an element that no edition shows. */
export function refusalOf(name: string): Refusal {
  return REFUSALS[name] ?? other
}
