/** What one start tag of a template's result must not hold, the same for HTML and XHTML. */
import { isHeld } from '../held.js'
import { type Files, problemOfLink, problemOfResource } from './address.js'
import { inspectCss } from './css.js'
import type { Fault, Problem } from './problem.js'
import { ATTRIBUTES, DRAWINGS, ELEMENTS, OWN_ATTRIBUTES } from './vocabulary.js'

export interface Tag {
  /** In lower case. */
  name: string
  /** By name in lower case. */
  attributes: ReadonlyMap<string, string>
  /** Whether it is a part of a drawing. */
  isDrawing: boolean
}

/** A problem without its line. */
export type TagProblem = Omit<Problem, 'line'>

/** Problems of the tag itself and of its attributes. */
export function inspectTag(tag: Tag, files: Files): TagProblem[] {
  const known = tag.isDrawing ? DRAWINGS : ELEMENTS
  if (!known.has(tag.name))
    return [{ ...plain(`\`<${tag.name}>\` may not stand in a template`), written: `<${tag.name}` }]
  return [...tag.attributes].flatMap(([name, value]) => {
    const fault = problemOf(tag, name, value, files)
    return fault === null ? [] : [{ ...fault, written: value === '' || isHeld(value) ? name : value }]
  })
}

function plain(text: string): Fault {
  return { text, hint: null }
}

function problemOf(tag: Tag, name: string, value: string, files: Files): Fault | null {
  if (isHeld(value))
    return plain(`Finished markup stands in the attribute \`${name}\`; it may stand between tags only`)
  if (!isKnown(tag, name)) return plain(`\`${name}\` may not stand on \`<${tag.name}>\` in a template`)
  if (name === 'style') return inspectCss(value, files, '')[0] ?? null
  if (name === 'id' && value.includes('--'))
    return plain(`The id \`${value}\` holds \`--\`, as the ids of headings in a guide do`)
  if (tag.isDrawing) return problemOfDrawing(name, value)
  if (tag.name === 'a' && name === 'href') return problemOfLink(value, files)
  if (name === 'src' || name === 'href') return problemOfResource(value, files)
  if (tag.name === 'link' && name === 'rel' && value.trim().toLowerCase() !== 'stylesheet')
    return plain(`\`<link rel="${value}">\` may not stand in a template`)
  return null
}

function isKnown({ name: element, isDrawing }: Tag, name: string): boolean {
  if (/^(?:aria|data)-[a-z0-9-]+$/.test(name) || ATTRIBUTES.has(name)) return true
  return isDrawing ? !/^on|^xml:|^src|^ping$/.test(name) : OWN_ATTRIBUTES[element]?.has(name) === true
}

function problemOfDrawing(name: string, value: string): Fault | null {
  const isOut = /(?:^|:)href$/.test(name)
    ? !value.startsWith('#')
    : /\burl\s*\((?!\s*["']?#)/i.test(value) || value.includes('\\')
  const hint = 'A drawing in a template names only its own ids: `#id`.'
  return isOut ? { text: `\`${value}\` leads out of the drawing`, hint } : null
}
