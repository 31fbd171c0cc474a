import { type Document, isAlias, isMap, isScalar, isSeq, type Node, visit } from 'yaml'

/** Something YAML cannot read, or reads otherwise than it stands there. */
export interface YamlProblem {
  /** Where in the source, 0-based. */
  offset: number
  code: string
  /** The words of the YAML library: for what we have no words of our own. */
  message: string
}

/** Everything wrong with a document, in order; also what YAML allows and takes away from a text: names of anchors, tags, braces as keys. */
export function problemsOf(document: Document): YamlProblem[] {
  const problems = [...document.errors, ...document.warnings].map(({ pos, code, message }) => ({
    offset: code === 'MISSING_CHAR' && /quote$/.test(message) ? startOfOpen(document, pos[0]) : pos[0],
    code: code as string,
    message: message.split('\n')[0] ?? message,
  }))
  return [...problems, ...takenAway(document)].sort((a, b) => a.offset - b.offset)
}

/** Where the quoted text begins that goes on to the end: the library only says where it ends. */
function startOfOpen(document: Document, end: number): number {
  let start = end
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[1] >= end) start = Math.min(start, range[0])
    },
  })
  return start
}

function takenAway(document: Document): YamlProblem[] {
  const problems: YamlProblem[] = []
  const anchors = new Set<string>()
  const used = new Set<string>()
  const note = (node: Node, code: string, message: string): void => {
    problems.push({ offset: node.range?.[0] ?? 0, code, message })
  }
  visit(document, {
    Alias(_, { source }) {
      used.add(source)
    },
  })
  visit(document, (_, node) => {
    if (isAlias(node)) {
      if (!anchors.has(node.source)) note(node, 'ALIAS', `Unresolved alias: ${node.source}`)
    } else if (isScalar(node) || isMap(node)) {
      if (node.anchor) anchors.add(node.anchor)
      if (isScalar(node) && node.anchor && !used.has(node.anchor))
        note(node, 'ANCHOR', 'An anchor nobody uses')
      if (isScalar(node) && node.tag) note(node, 'TAG', `A tag: ${node.tag}`)
    } else if (isSeq(node) && node.anchor) anchors.add(node.anchor)
    return undefined
  })
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) && !isAlias(key) && isMapLike(key)) note(key, 'BRACES', 'A map is no key')
      if (isScalar(key) && (key.value === null || key.value === '')) note(key, 'KEY', 'A key is empty')
    },
  })
  const { contents } = document
  if (isScalar(contents) && /^[\w-]+:\S/.test(String(contents.source))) note(contents, 'BLANK', 'No key')
  return problems
}

function isMapLike(key: unknown): key is Node {
  return typeof key === 'object' && key !== null && 'items' in key
}
