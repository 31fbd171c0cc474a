import type { Processor } from 'unified'

const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'directiveContainer',
  'headingAtx',
  'knownHtmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
  'gfmFootnoteDefinition',
  'table',
]

/** Switches off everything that starts a block, so that a text is one paragraph. */
export function remarkInlineOnly(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: BLOCKS } }]
}
