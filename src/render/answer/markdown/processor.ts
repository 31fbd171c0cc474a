import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { dropPositions } from './drop-positions.js'
import { handlers } from './handlers.js'
import { rehypeOwn } from './rehype-own.js'

/** Markdown tree → clean hast. HTML is parsed and sanitised before a node of ours becomes an element. */
export const processor = unified()
  .use(remarkRehype, { allowDangerousHtml: true, handlers })
  .use(dropPositions)
  .use(rehypeRaw, { passThrough: ['own'] })
  .use(rehypeOwn)
  .freeze()
