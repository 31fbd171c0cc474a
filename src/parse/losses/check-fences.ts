import type { Code } from 'mdast'
import type { MarkdownFile } from './markdown-file.js'

const FENCE_WITH_WORD = /^[\s>]*(`{3,}|~{3,})[\w+#-]+\s*$/

/** Without its closing fence a block of code goes on to the end, and so it does over a fence that was to close it but has words behind. */
export function checkFences({ nodes, fragment, report }: MarkdownFile): void {
  for (const node of nodes.of('code')) {
    const { start, end } = node.position ?? {}
    if (!start || !end) continue
    const lines = fragment.source.slice(start.offset, end.offset).split('\n')
    const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1]
    if (fence === undefined) continue
    if (lines.length === 1 || !closes(lines.at(-1) ?? '', fence)) {
      const hint = `End it with a line of ${fence.length} ${fence[0] === '~' ? 'tildes' : 'backticks'}, indented like its beginning.`
      const text = `The code block is never closed: all to line ${end.line} is code`
      report('code-unclosed', fragment.place(start), text, hint)
    } else checkInner(node, lines, fence, { nodes, fragment, report })
  }
}

/** A line such as ```` ```js ```` inside a block of as many backticks: the block was to end before. */
function checkInner(node: Code, lines: string[], fence: string, { fragment, report }: MarkdownFile): void {
  const at = lines.findIndex((line, index) => index > 0 && FENCE_WITH_WORD.exec(line)?.[1] === fence)
  const start = node.position?.start
  if (at < 0 || !start || /^(?:markdown|md|mdx|text|txt)$/.test(node.lang ?? '')) return
  const hint = 'A closing fence has nothing after it; a block that shows fences begins with four backticks.'
  report(
    'code-unclosed',
    fragment.place({ line: start.line + at, column: 1 }),
    'A code block begins inside another',
    hint,
  )
}

function closes(line: string, fence: string): boolean {
  const marks = line.replace(/^[\s>]*/, '').trimEnd()
  return marks.length >= fence.length && marks === (fence[0] ?? '').repeat(marks.length)
}
