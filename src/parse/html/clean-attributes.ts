import type { Rule } from '../../rules.js'
import { LENGTHS, readLength } from '../images/picture-size.js'
import { schemeOf } from '../text/scheme.js'
import { shortText } from '../text/short-text.js'
import type { HtmlToken } from './tokens.js'

type Attribute = Extract<HtmlToken, { kind: 'start' }>['attributes'][number]

/** Attributes that hold addresses. */
const ADDRESSES = new Set(
  'href src srcset cite longdesc action formaction background poster data ping manifest codebase lowsrc dynsrc xlink:href'.split(
    ' ',
  ),
)

/** Attributes of looks that a picture alone has a use for, and those HTML has given up. */
const LOOKS = new Set(
  'width height bgcolor color face size border bordercolor cellpadding cellspacing nowrap valign clear compact noshade frame rules'.split(
    ' ',
  ),
)
/** Attributes by which a browser would not show an element. */
const HIDING = new Set(['hidden', 'popover'])

export interface AttributeProblem {
  rule: Extract<Rule, `html-${string}` | 'title-unprinted' | 'image-size'>
  text: string
  hint: string
}

/** The attributes that may stay, and what is wrong with the others. The addresses of `<a href>` and `<img src>` are judged with Markdown's. */
export function cleanAttributes(
  element: string,
  attributes: Attribute[],
): { kept: Attribute[]; problems: AttributeProblem[] } {
  const problems: AttributeProblem[] = []
  const kept = attributes.filter(attribute => {
    const problem = problemOf(element, attribute)
    if (problem) problems.push(problem)
    return !problem || problem.rule === 'title-unprinted'
  })
  return { kept, problems }
}

function problemOf(element: string, { name, value }: Attribute): AttributeProblem | null {
  if (name.startsWith('on')) {
    const text = `The handler \`${name}\` of \`<${element}>\` was removed`
    return { rule: 'html-handler', text, hint: 'Scripts never run in an edition; remove it.' }
  }
  if (name === 'style') {
    const text = `The style of \`<${element}>\` was removed`
    return { rule: 'html-style', text, hint: 'Looks belong to the theme; remove it.' }
  }
  if (HIDING.has(name)) {
    const text = `\`<${element} ${name}>\` is not hidden: its words are printed`
    return { rule: 'html-attribute', text, hint: 'Remove them, or make them a comment: `<!-- … -->`.' }
  }
  if (element === 'img' && (name === 'width' || name === 'height')) {
    if (/^(?:auto)?$/i.test(value.trim()) || readLength(value) !== null) return null
    const text = `Unexpected ${name} \`${shortText(value)}\` of a picture`
    return { rule: 'image-size', text, hint: `Write ${LENGTHS}.` }
  }
  if (LOOKS.has(name)) {
    const written = shortText(`${name}="${value}"`)
    const text = `\`${written}\` of \`<${element}>\` has no effect`
    return { rule: 'html-attribute', text, hint: 'Looks belong to the theme; remove it.' }
  }
  if (name === 'title' && value.trim() !== '' && element !== 'abbr' && element !== 'acronym') {
    const text = `The title of \`<${element}>\` is not printed: \`${shortText(value)}\``
    return { rule: 'title-unprinted', text, hint: 'Write it into the text.' }
  }
  if ((element === 'a' && name === 'href') || (element === 'img' && name === 'src')) return null
  const { kind } = schemeOf(value)
  const unsafe = ADDRESSES.has(name) ? kind !== 'web' || name !== 'cite' : kind === 'script'
  if (!unsafe) return null
  const text = `The address in \`${name}\` of \`<${element}>\` was removed`
  return { rule: 'html-url', text, hint: 'Write a link or a picture in Markdown.' }
}
