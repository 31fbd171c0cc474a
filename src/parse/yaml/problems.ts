import { type Document, isAlias, isMap, isScalar, isSeq, type Node, visit } from 'yaml'

/** Something YAML cannot read, or reads otherwise than it stands there. */
export interface YamlProblem {
  /** Where in the source, 0-based. */
  offset: number
  code: string
}

/** Everything wrong with a document, in order; also what YAML allows and takes away from a text: names of anchors, tags, braces as keys. */
export function problemsOf(document: Document, source: string): YamlProblem[] {
  const problems = [...document.errors, ...document.warnings].map(({ pos, code, message }) => ({
    offset: code === 'MISSING_CHAR' && /quote$/.test(message) ? startOfOpen(document, pos[0]) : pos[0],
    code: code as string,
  }))
  return [...problems, ...takenAway(document), ...swallowedItems(document, source)].sort(
    (a, b) => a.offset - b.offset,
  )
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
  const note = (node: Node, code: string): void => {
    problems.push({ offset: node.range?.[0] ?? 0, code })
  }
  visit(document, {
    Alias(_, { source }) {
      used.add(source)
    },
  })
  visit(document, (_, node) => {
    if (isAlias(node)) {
      if (!anchors.has(node.source)) note(node, 'ALIAS')
    } else if (isScalar(node) || isMap(node)) {
      if (node.anchor) anchors.add(node.anchor)
      if (isScalar(node) && node.anchor && !used.has(node.anchor)) note(node, 'ANCHOR')
      if (isScalar(node) && node.tag) note(node, 'TAG')
    } else if (isSeq(node) && node.anchor) anchors.add(node.anchor)
    return undefined
  })
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) && !isAlias(key) && isMapLike(key)) note(key, 'BRACES')
      if (isScalar(key) && (key.value === null || key.value === '')) note(key, 'KEY')
    },
  })
  const { contents } = document
  if (isScalar(contents) && /^[\p{L}_][\p{L}\d_-]*(?::\S|\s*[：=]\s*\S)/u.test(String(contents.source)))
    note(contents, 'BLANK')
  return problems
}

/** A text with a list below it: YAML makes one text of both. */
function swallowedItems(document: Document, source: string): YamlProblem[] {
  const problems: YamlProblem[] = []
  visit(document, {
    Scalar(key, { type, range }) {
      if (key === 'key' || type !== 'PLAIN' || !range) return
      const at = source.slice(range[0], range[1]).search(/\n[ \t]*- /)
      if (at < 0) return
      const line = range[0] + at + 1
      const indent = /^[ \t]*/.exec(source.slice(line))?.[0].length ?? 0
      problems.push({ offset: line + indent, code: 'ITEMS' })
    },
  })
  return problems
}

function isMapLike(key: unknown): key is Node {
  return typeof key === 'object' && key !== null && 'items' in key
}
