import type { Nodes } from 'mdast'

const SILENT = new Set(['code', 'html', 'definition', 'footnoteReference', 'yaml', 'thematicBreak'])
const BLOCKS = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'containerDirective',
  'footnoteDefinition',
  'table',
])

/** What a reader would read aloud: blocks on lines of their own, code blocks left out. */
export function plainText(node: Nodes): string {
  if (SILENT.has(node.type)) return ''
  if (node.type === 'break') return ' '
  if (node.type === 'image') return node.alt ?? ''
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const parts = node.children.map(plainText)
  if (node.type === 'tableRow') return parts.join(' ')
  if (!BLOCKS.has(node.type)) return parts.join('').replace(/\s+/g, ' ')
  return parts.filter(part => part !== '').join('\n')
}
