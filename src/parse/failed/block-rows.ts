import { containerFor } from '../text/container-for.js'
import { shortText } from '../text/short-text.js'
import type { FailedRow } from './failed-row.js'

/** Blocks of other tools: call-outs, lists, headings, marks on lines of their own. */
export const BLOCK_ROWS = [
  {
    needs: ' ',
    pattern: /(?:^|\n)[ \t>]*((?:!!!|\?\?\?\+?)[ \t]+[A-Za-z]+)/g,
    text: quoted => `\`${quoted}\` is no call-out`,
    hint: ([, quoted = '']) => {
      const name = containerFor(quoted.replace(/^\S+\s+/, '')) ?? 'tip'
      return `Write \`:::${name}\`, the text, and \`:::\` on lines of their own.`
    },
  },
  {
    needs: ':',
    pattern: /(?:^|\n)[ \t>]*(::?(?:tip|warning|pitfall|followup|cheat|note|danger)\b(?!:))/g,
    text: quoted => `\`${quoted}\` does not begin a container`,
    hint: () => 'Write three colons, `:::tip`, the text, and `:::` on lines of their own.',
  },
  {
    needs: '\n',
    pattern: /\n[ \t>]*(:[ \t]+[^\n]{1,200})/g,
    text: () => 'Definition lists are no Markdown of ours',
    hint: ([, meaning = '']) => `Write \`- **term**: ${shortText(meaning.slice(1))}\`.`,
  },
  {
    needs: '[',
    pattern: /(?:^|\n)[ \t>]*(-?\[[ xX]?\][ \t]+\S)/g,
    text: () => 'This is no task',
    hint: () => 'Write `- [ ] text`, with a blank after the dash, in the brackets and behind them.',
  },
  {
    needs: '.',
    // One for all the lines of a list; `2.x` and `3.js` are names.
    pattern: /(?:^|:[ \t]*\n)[ \t>]*(\d{1,3}\.)(?=\p{Lu}\p{Ll})[^\n]*(?:\n[ \t>]*\d{1,3}\.\p{Lu}[^\n]*)*/gu,
    text: quoted => `This is no list: a blank is missing after \`${quoted}\``,
    hint: ([, mark = '']) => `Write \`${mark} Text\`, the list after an empty line.`,
  },
  {
    needs: '',
    pattern: /(?:^|:[ \t]*\n)[ \t>]*([-+])(?=\p{L}{3,}(?![\w=-]))[^\n]*(?:\n[ \t>]*[-+]\p{L}[^\n]*)*/gu,
    text: quoted => `This is no list: a blank is missing after \`${quoted}\``,
    hint: ([, mark = '']) =>
      `Write \`${mark} text\`, the list after an empty line; an option stands in backticks.`,
  },
  {
    needs: '##',
    pattern: /(?:^|\n)[ \t>]*(#{2,6})(?=[^\s#!\0[])/g,
    text: quoted => `This is no heading: a blank is missing after \`${quoted}\``,
    hint: ([, marks = '']) => `Write \`${marks} Heading\`.`,
  },
  {
    needs: '#',
    // One sign and one word is a tag, or an attribute; a title has several.
    pattern: /^(#)(?=\p{Lu}[\p{Ll}\p{N}’'-]*[ \t]+\p{L}[^\n#]*$)/gu,
    text: () => 'This is no heading: a blank is missing after `#`',
    hint: () => 'Write `## Heading`: one `#` is the title of a file.',
  },
  {
    needs: 'TOC',
    pattern: /^\[_?TOC_?\]$/g,
    text: () => 'The contents are made without a mark',
    hint: () => 'Remove it.',
  },
  {
    needs: '\\',
    pattern: /(?:^|\n)\\(?:newpage|pagebreak|clearpage)\b/g,
    raw: true,
    text: () => 'Pages are broken without a mark',
    hint: () => 'Remove it.',
  },
  {
    needs: '::',
    pattern: /(?:^|\n)[ \t>]*(\.\. [\w-]{1,40}::)/g,
    text: quoted => `\`${quoted}\` is reStructuredText`,
    hint: () => 'Write it in Markdown; a call-out is `:::tip`, the text, and `:::`.',
  },
] as const satisfies readonly FailedRow[]
