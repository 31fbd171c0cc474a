import { shortText } from '../text/short-text.js'
import type { FailedRow } from './failed-row.js'

/** Commands of LaTeX that stand in prose. */
const LATEX = new Set(
  (
    'textbf textit texttt textsc emph underline section subsection chapter paragraph item cite ref label ' +
    'footnote href url includegraphics caption'
  ).split(' '),
)

/** Markup of other languages inside a line. */
export const FOREIGN_ROWS = [
  {
    needs: '[/',
    // From one opening tag no further than to the next of its name: each character is looked at once a name.
    pattern:
      /\[(b|i|u|s|url|img|code|quote|color|size)(?:=[^[\]\n]+)?\](?!\[\/\1\])[^\n[]*(?:\[(?!\1[=\]])[^\n[]*)*?\[\/\1\]/gi,
    text: (_, written) => `\`${shortText(written)}\` is BBCode`,
    hint: () =>
      'Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `![what it shows](picture.png)`.',
  },
  {
    needs: '{',
    pattern: /\\[a-z]+\*?(?:\[[^[\]{}\n]*\])?\{[^{}\n]*\}/g,
    raw: true,
    holds: (_, written) => LATEX.has(/^\\([a-z]+)/.exec(written)?.[1] ?? ''),
    text: (_, written) => `\`${shortText(written)}\` is LaTeX`,
    hint: () => 'Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `[^1]` for a footnote.',
  },
  {
    needs: "''",
    pattern: /(?<!['\w])('{2,3})(?=[^\s'])[^'\n]{1,200}(?<=[^\s'])\1(?!['\w])/g,
    text: (_, written) => `\`${shortText(written)}\` is of a wiki`,
    hint: (_, written) => {
      const size = written.startsWith("'''") ? 3 : 2
      const sign = size === 3 ? '**' : '*'
      return `Write \`${sign}${shortText(written.slice(size, -size))}${sign}\`.`
    },
  },
  {
    needs: ':',
    pattern: /(?<![\w:])(:[a-z]{2,12}:)\uFFFC/g,
    holds: (_, written) => written.endsWith('`'),
    text: quoted => `\`${quoted}\` before code is reStructuredText`,
    hint: () => 'Remove it, or write a link: `[text](id)`.',
  },
  {
    needs: '[',
    pattern: /(?<![\w:])(?:image::?[\w./-]{1,100}|xref:[^\s[\]]{1,200})\[[^[\]\n]{0,200}\]/g,
    text: (_, written) => `\`${shortText(written)}\` is AsciiDoc`,
    hint: (_, written) => {
      const [, kind = '', address = '', words = ''] = /^(\w+)::?([^[]*)\[(.*)\]$/.exec(written) ?? []
      return `Write \`${kind === 'image' ? '!' : ''}[${words || 'text'}](${address})\`.`
    },
  },
  {
    needs: '\n',
    pattern: /(?:^|\n)[ \t>]*([•◦▪‣●○])[ \t]*\S[^\n]*(?:\n[ \t>]*\1[^\n]*)+/g,
    text: quoted => `This is no list: \`${quoted}\` begins no entry, and the lines run on`,
    hint: () => 'Write `- text`, the list after an empty line.',
  },
  {
    needs: '］（',
    pattern: /!?！?［[^［］\n]{1,200}］（(?:\uFFFC|[^（）\n]{1,300}）)/g,
    text: (_, written) => `\`${shortText(written)}\` is no link: its brackets are full-width ones`,
    hint: () => 'Write `[text](address)` with the brackets of the Latin alphabet.',
  },
  {
    needs: '＊',
    pattern: /＊＊[^＊\n]{1,200}＊＊/g,
    text: (_, written) => `\`${shortText(written)}\` is not bold: its signs are full-width ones`,
    hint: (_, written) => `Write \`**${shortText(written.slice(2, -2))}**\`.`,
  },
] as const satisfies readonly FailedRow[]
