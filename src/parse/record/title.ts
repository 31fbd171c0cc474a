import type { Root } from 'mdast'
import type { Inline } from '../../model/guide.js'
import type { Section } from '../adapters/guide-source.js'
import { clean } from '../clean/clean.js'
import { refuseImages } from '../images/refuse-images.js'
import { type LinkContext, setTargets } from '../links/set-targets.js'
import { copyTree } from '../markdown/copy-tree.js'
import { plainText } from '../tree/plain-text.js'

/** The heading of a section as its title; without one the section's name stands in (the missing heading is reported elsewhere). */
export function readTitle(section: Section, context: LinkContext): Inline {
  const { heading, fragment, isMarkdown, definitions, depth, name } = section
  if (!heading || heading.children.length === 0) return unnamed(section, context)
  const start = heading.children[0]?.position?.start.offset ?? 0
  const end = heading.children.at(-1)?.position?.end.offset ?? start
  const children = section.kept === null ? [...heading.children] : copyTree(heading.children)
  const paragraph = { ...heading, type: 'paragraph' as const, children }
  const root: Root = { type: 'root', children: [paragraph] }
  clean(root, { fragment, isMarkdown, definitions, depth, report: context.report })
  refuseImages(root, 'title', fragment, context.report)
  setTargets(root, context)
  const text = plainText(root).trim()
  if (text === '') return unnamed(section, context)
  const source = isMarkdown ? fragment.source.slice(start, end).replace(/\s+/g, ' ') : text
  return { source, text, nodes: paragraph.children }
  function unnamed(_: Section, __: LinkContext): Inline {
    return { source: name.text, text: name.text, nodes: [{ type: 'text', value: name.text }] }
  }
}
