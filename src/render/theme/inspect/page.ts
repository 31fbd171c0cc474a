/** What is known while the result of a template is looked at, tag by tag. */
import { isHeld, isHeldBroken } from '../held.js'
import type { Files } from './address.js'
import { inspectCss } from './css.js'
import { inspectTag, type Tag } from './element.js'
import type { Problem } from './problem.js'
import { TEXTS } from './vocabulary.js'

/** Collects what a template's result must not hold. Lines are 1-based. */
export interface PageInspection {
  problems: Problem[]
  tag(tag: Tag, line: number): void
  /** Text of the element `parent`. */
  text(text: string, parent: string, line: number): void
  /** Anything that is neither a tag nor text. */
  other(text: string, written: string, line: number): void
}

export function createInspection(files: Files): PageInspection {
  const problems: Problem[] = []
  const ids = new Set<string>()
  const other: PageInspection['other'] = (text, written, line) =>
    void problems.push({ text, hint: null, written, line })
  return {
    problems,
    other,
    tag(tag, line) {
      for (const problem of inspectTag(tag, files)) problems.push({ ...problem, line })
      const id = tag.attributes.get('id')
      if (id === undefined) return
      if (ids.has(id)) other(`The id \`${id}\` is given twice`, id, line)
      ids.add(id)
    },
    text(text, parent, line) {
      if (isHeldBroken(text)) other('A filter has changed finished markup (…Html, …Xhtml)', 'tml |', line)
      else if (isHeld(text) && TEXTS.has(parent))
        other(`Finished markup stands in \`<${parent}>\`, which holds text alone`, `<${parent}`, line)
      if (parent === 'style')
        for (const problem of inspectCss(text, files, '')) problems.push({ ...problem, line })
    },
  }
}
