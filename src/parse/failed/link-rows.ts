import { asciiSlug } from '../text/ascii-slug.js'
import type { FailedRow } from './failed-row.js'

const TO_LINK = 'Write `[text](id)` with the id of a question, or put it in backticks.'

/** Whether a link stands in the text of what was to be one. */
function holdsLink(written: string): boolean {
  const end = written.search(/\][([]/)
  return end >= 0 && written.includes('](', end + 2)
}

/** Links, notes and definitions that are none. */
export const LINK_ROWS = [
  {
    needs: '^[',
    pattern: /\^\[[^[\]\n]{1,300}\]/g,
    text: quoted => `\`${quoted}\` is no footnote`,
    hint: () => 'Write `[^1]`, and the note as `[^1]: …` on a line of its own.',
  },
  {
    needs: '[[',
    pattern: /!?(?<![\w[])\[\[[^\s[\]][^[\]\n]{0,200}\]\]/g,
    text: quoted => `\`${quoted}\` is no link`,
    hint: ([whole]) => {
      const [target = '', alias = target] = whole.replace(/^!?\[\[|\]\]$/g, '').split('|')
      const slug = asciiSlug(target.split('#')[0] ?? target)
      return slug ? `Write \`[${alias.trim()}](${slug})\`.` : TO_LINK
    },
  },
  {
    needs: '](',
    // `[&](int a, int b)` is a lambda of C++.
    pattern: /(?<![\w\])])!?\[(?![&=*]|this\])[^[\]]{1,300}\]\([^()\n]{0,300}\)/g,
    text: (quoted, written) =>
      holdsLink(written)
        ? `\`${quoted}\` is no link: it holds another`
        : `\`${quoted}\` is no link: its address has blanks, or quotes that do not match`,
    hint: (_, written) =>
      holdsLink(written)
        ? 'Links do not nest: write one after the other.'
        : 'Put an address with blanks in angle brackets: `[text](<a b.md>)`.',
  },
  {
    needs: '] (',
    pattern:
      /(?<![\w\])])\[[^[\]\n]{1,200}\] \((?:https?:|mailto:|#|\.{0,2}\/|[\w-]+\.md|\uFFFC)[^()\s]{0,300}\)/g,
    // `[skip ci] (#432)` names a commit.
    holds: (_, written) => !/\((?:#\d+\)|\[)/.test(written),
    text: quoted => `\`${quoted.replaceAll('\uFFFC', '')}\` is no link`,
    hint: () => 'Leave no blank between the brackets and the parenthesis.',
  },
  {
    needs: ')[',
    pattern: /\([^()\n]{1,200}\)\[(?:https?:|\uFFFC)[^[\]\s]{1,300}\]/g,
    text: () => 'This is no link: its brackets are the wrong way round',
    hint: () => 'Write `[text](address)`.',
  },
  {
    needs: '*[',
    pattern: /(?:^|\n)\*\[[^[\]\n]{1,100}\]:/g,
    text: () => 'Abbreviations are not explained this way',
    hint: () => 'Explain it in the text, or in a footnote.',
  },
  {
    needs: ']:',
    pattern: /(?:^|\n)[ \t>]*(\[[^[\]^\n][^[\]\n]{0,100}\]:[ \t])/g,
    text: quoted => `\`${quoted.trim()}\` defines no link: what follows is not an address alone`,
    hint: () => 'Write `[name]: https://… "title"`. For a line of text put a backslash before `[`.',
  },
] as const satisfies readonly FailedRow[]
