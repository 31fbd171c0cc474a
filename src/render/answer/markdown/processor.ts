import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { handlers } from './handlers.js'
import { parseHtml } from './parse-html.js'
import { rehypeOwn } from './rehype-own.js'

/** Markdown tree → clean hast. HTML is parsed and sanitised before a node of ours becomes an element. */
export const processor = unified()
  .use(remarkRehype, { allowDangerousHtml: true, handlers })
  .use(parseHtml)
  .use(rehypeOwn)
  .freeze()
