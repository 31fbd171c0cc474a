/** How one looks at a node of a tree: of the DOM in the page, of hast in the build. */
export interface Look<Node> {
  /** The text of a text node; null for any other. */
  text(node: Node): string | null
  /** Lower case; empty for what is no element. */
  name(node: Node): string
  hasClass(node: Node, name: string): boolean
  /** The alternative text of a picture. */
  alt(node: Node): string
  children(node: Node): Iterable<Node>
}

/** Elements that end a line of words: those of the table in `html/`, which the page does not bring along, and what the theme sets round them. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** What the program puts between an author's words, or is read by itself. */
const APART = ['code', 'related', 'right-answer', 'verdict']

/**
 * The words of an answer as they stand in its markup, blocks apart and code blocks left out. It is meant to be `QueryDocument.text` but for white space;
 * where it is not, the build says so and sends that text.
 */
export function seenText<Node>(node: Node, look: Look<Node>): string {
  const text = look.text(node)
  if (text !== null) return text
  const name = look.name(node)
  if (name === 'br') return ' '
  if (name === 'img') return look.alt(node)
  if (name === 'button') return ''
  const isBlock = BLOCKS.has(name)
  if (isBlock && APART.some(one => look.hasClass(node, one))) return ''
  let inner = ''
  /** A call-out begins with its label. */
  let isLabel = name === 'aside'
  for (const child of look.children(node)) {
    if (isLabel && look.name(child) !== '') isLabel = false
    else inner += seenText(child, look)
  }
  return isBlock ? `\n${inner}\n` : inner
}
