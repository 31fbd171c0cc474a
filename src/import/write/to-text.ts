import type { PhrasingContent, RootContent } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'

const { handlers = {} } = directiveToMarkdown()

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    { handlers },
    {
      // What our directives begin with, where it is text.
      unsafe: [
        { atBreak: true, character: ':', after: '::' },
        { character: ':', after: 'term\\[', inConstruct: 'phrasing' },
      ],
    },
  ],
}

/** Blocks as Markdown, with a line break at the end; `''` for none. */
export function toText(blocks: readonly RootContent[]): string {
  return blocks.length === 0 ? '' : toMarkdown({ type: 'root', children: [...blocks] }, OPTIONS)
}

/** Words as Markdown in one line. */
export function toLine(children: readonly PhrasingContent[]): string {
  return toText([{ type: 'paragraph', children: [...children] }])
    .trim()
    .replace(/\\?\n\s*/g, ' ')
}
