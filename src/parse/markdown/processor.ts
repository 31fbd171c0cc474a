import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkFreshLists } from './fresh-lists.js'
import { remarkInlineOnly } from './inline-only.js'
import { remarkKnownHtml } from './known-html.js'
import { remarkNarrowDirectives } from './narrow-directives.js'
import { remarkSparingAutolinks } from './sparing-autolinks.js'

/** Built twice rather than copied: a copy of a frozen processor attaches its syntax extensions a second time. */
function markdown() {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkSparingAutolinks)
    .use(remarkDirective)
    .use(remarkNarrowDirectives)
    .use(remarkKnownHtml)
    .use(remarkFreshLists)
}

const blocks = markdown().use(remarkFrontmatter, ['yaml']).freeze()
const inlines = markdown().use(remarkInlineOnly).freeze()

/** Markdown as this project reads it: CommonMark, GFM, front matter, our directives. */
export function parseMarkdown(source: string): Root {
  return blocks.parse(source)
}

/** One line of Markdown in which nothing starts a block: a summary may begin with `1.` or `#`. */
export function parseInlineMarkdown(source: string): Root {
  return inlines.parse(source)
}
