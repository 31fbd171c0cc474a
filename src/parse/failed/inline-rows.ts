import type { FailedRow } from './failed-row.js'

const RAISED = {
  needs: '^',
  text: quoted => `\`${quoted}\` is not raised`,
  hint: ([whole]) => `Write \`<sup>${whole.slice(1, -1)}</sup>\`.`,
} as const satisfies Omit<FailedRow, 'pattern'>

/** Marks inside a line that mean nothing here, or are not closed. */
export const INLINE_ROWS = [
  {
    needs: '==',
    pattern: /(?<![=\w!<>])==(?=[^\s=])[^=\n]{1,200}(?<=[^\s=])==(?![=\w])/g,
    text: quoted => `\`${quoted}\` is not highlighted`,
    hint: ([whole]) => `Write \`**${whole.slice(2, -2)}**\`.`,
  },
  {
    needs: '++',
    pattern: /(?<![+\w])\+\+(?=[^\s+])[^+\n]{1,200}(?<=[^\s+])\+\+(?![+\w])/g,
    text: quoted => `\`${quoted}\` is not underlined`,
    hint: ([whole]) => `Write \`<ins>${whole.slice(2, -2)}</ins>\`.`,
  },
  {
    needs: '||',
    pattern: /(?<![|\w])\|\|(?=[^\s|])[^|\n]{1,200}(?<=[^\s|])\|\|(?![|\w])/g,
    text: quoted => `\`${quoted}\` is not hidden`,
    hint: ([whole]) =>
      `Write \`${whole.slice(2, -2)}\` without the bars; what is to be found out stands in a \`:::followup\`.`,
  },
  {
    needs: '%%',
    pattern:
      /(?<![%\w])%%(?:(?=[^\s%])[^%\n]{1,200}(?<=[^\s%])|[ \t]*\n[^%]{1,400}\n[ \t]*|[ \t][^%\n]{1,200}[ \t])%%(?![%\w])/g,
    text: quoted => `The comment \`${quoted}\` is printed`,
    hint: ([whole]) => `Write \`<!-- ${whole.slice(2, -2).trim()} -->\`, or remove it.`,
  },
  {
    needs: ':',
    pattern: /(?<![\w:/.[])(:[a-z][a-z0-9_]{1,30}:|:[+-]1:)(?![\w:/\]])\uFFFC?/g,
    // Directly before code it is a role of reStructuredText.
    holds: (_, written) => !written.endsWith('`'),
    text: quoted => `\`${quoted}\` is no picture`,
    hint: () =>
      'Write the sign itself (a font of the guide has to have it), or a word; in backticks it is text.',
  },
  {
    ...RAISED,
    pattern: /(?<=[\p{L}\p{N})])\^[^\s^[]{1,20}\^(?!\^)/gu,
    // `2^x^2` may be a power of powers, its second sign no first one.
    holds: ({ input, index }) => !/\^[^\s^]{1,20}$/.test(input.slice(Math.max(0, index - 21), index)),
  },
  {
    ...RAISED,
    pattern: /(?<![^\s("“])\^[\p{L}\p{N}+−-]{1,20}\^(?![\p{L}\p{N}^])/gu,
  },
  {
    needs: '{',
    pattern:
      /\{:?[ \t]*[#.][A-Za-z][^{}\n]{0,200}\}|(?<=[\uFFFC)\]])\{:?[ \t]*[A-Za-z][\w-]{0,30}=[^{}\n]{1,200}\}/g,
    text: quoted => `\`${quoted}\` gives nothing an attribute`,
    hint: ([whole]) =>
      whole.includes('#')
        ? 'Links find a heading by its words; a question has an `id:` in its front matter. Remove it.'
        : 'Remove it: looks belong to the theme.',
  },
  {
    needs: '{',
    pattern: /\{\{[^{}\n]{1,200}\}\}|\{%[^%\n]{1,200}%\}/g,
    text: quoted => `Nothing fills in \`${quoted}\``,
    hint: () => 'Write the text that is meant, or put it in backticks.',
  },
  {
    needs: '<!--',
    pattern: /<!--/g,
    text: () => 'The comment is never closed, and printed',
    hint: () => 'End it with `-->`, or put `<!--` in backticks if it is text.',
  },
  {
    needs: '`',
    pattern: /`+/g,
    text: () => 'Code begins here and never ends',
    hint: () => 'End it with as many backticks; write `` \\` `` for one that is text.',
  },
] as const satisfies readonly FailedRow[]
