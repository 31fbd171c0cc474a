import type { Html } from 'mdast'
import type { MarkdownFile } from './markdown-file.js'

/** A comment that is never closed takes all that follows. */
export function checkComments({ nodes, fragment, report }: MarkdownFile): void {
  for (const node of nodes.of('html')) {
    const at = openComment(node)
    if (at < 0 || !node.position) continue
    const before = node.value.slice(0, at).split('\n')
    const { line, column } = node.position.start
    const inLine = before.at(-1)?.length ?? 0
    const point = {
      line: line + before.length - 1,
      column: before.length === 1 ? column + inLine : inLine + 1,
    }
    const last = node.position.end.line
    const taken = last === point.line ? '' : `, and takes everything to line ${last} with it`
    report(
      'comment-unclosed',
      fragment.place(point),
      `The comment is never closed${taken}`,
      'End it with `-->`; put `<!--` in backticks if it is text.',
    )
  }
}

/** Where a comment without an end begins in a piece of HTML, or -1. */
function openComment({ value }: Html): number {
  for (let at = value.indexOf('<!--'); at >= 0; ) {
    // `<!-->` and `<!--->` are whole comments (CommonMark, HTML).
    const end = value.indexOf('-->', at + 2)
    if (end < 0) return at
    at = value.indexOf('<!--', end + 3)
  }
  return -1
}
