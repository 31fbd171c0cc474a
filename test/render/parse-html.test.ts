import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { Handlers } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parseHtml } from '../../src/render/answer/markdown/parse-html.js'

/** Code and footnotes are not for the parser to see, as in the handlers of the answers. */
const own = (): { type: 'own'; children: [] } => ({ type: 'own', children: [] })
const handlers = { code: own, footnoteReference: own } as unknown as Handlers
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, handlers })
  .freeze()

function treeOf(source: string): Root {
  return markdown.runSync(markdown.parse(source)) as Root
}

/** What the parser of HTML makes of a tree, without places. */
function parsed(tree: Root): Root {
  return JSON.parse(
    JSON.stringify(raw(tree, { passThrough: ['own'] }), (key, value) =>
      key === 'position' || key === 'data' ? undefined : value,
    ),
  )
}

function expectAlike(source: string): void {
  const ours = JSON.parse(
    JSON.stringify(parseHtml()(treeOf(source)), (key, value) => (key === 'data' ? undefined : value)),
  )
  expect(ours).toEqual(parsed(treeOf(source)))
}

const CONTENT = resolve(import.meta.dirname, '../../content')

test('answers of the guide come out as the parser of HTML leaves them', () => {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter(name =>
    /^\d+-.*\.md$/.test(name),
  )
  expect(files.length).toBeGreaterThan(50)
  for (const file of files) expectAlike(readFileSync(join(CONTENT, file), 'utf8'))
})

test.each([
  'a&#13;b &#0; &nbsp; \\& &lt;b&gt;',
  '**a *b **c** d* e** [x *y*](z "t") ~~s~~ https://a.example/',
  '- a\n\n  b\n- [x] c\n  1. d\n\n7. e',
  '| a | b |\n|:--|--:|\n| `c` | **d** \\| |\n| e |\n\n> q\n>\n> - r',
  '```rust\n\nfn x() {}\n```\n\n    indented\n\n# h\n\n---\n\na  \nb[^1]\n\n[^1]: note\n\n    more',
  'text <b>bold</b> <br> <p>',
  '<details>\n<summary>s</summary>\n\ntext\n\n</details>\n\n<table><tr><td>x</table>',
])('%j', expectAlike)

const piece = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '- ',
    '1. ',
    '> ',
    '# ',
    '|',
    '| a |\n|--|\n',
    '[x](y)',
  ],
  ...[
    '![p](q)',
    '[^1]',
    '[^1]: n\n',
    '~~',
    '&amp;',
    '&#13;',
    '\\',
    '    ',
    '\t',
    'http://e.x',
    '---\n',
    '- [ ] ',
    '"',
    "'",
    '!',
  ],
)

test('any Markdown without HTML comes out as the parser of HTML leaves it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), pieces => expectAlike(pieces.join(''))),
    { numRuns: 1000 },
  )
})
