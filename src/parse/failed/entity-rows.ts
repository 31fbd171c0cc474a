import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { nearest } from '../../nearest.js'
import type { FailedRow } from './failed-row.js'

/** Names of characters that nobody writes behind `&` for another reason: `&copy` and `&times` may be a program's. */
const NAMES =
  'nbsp mdash ndash hellip lt gt amp quot apos laquo raquo ldquo rdquo lsquo rsquo rarr larr harr bull middot euro shy thinsp ensp emsp auml ouml uuml Auml Ouml Uuml szlig eacute egrave agrave ccedil ntilde'.split(
    ' ',
  )

/** Characters that are written by name or number, and misspelt. */
export const ENTITY_ROWS = [
  {
    needs: '&',
    pattern: /&(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|[A-Za-z]{2,8})(?![\w;=:(.[-])/g,
    holds: ([whole]) => whole.startsWith('&#') || NAMES.includes(whole.slice(1)),
    text: quoted => `\`${quoted}\` is no character: its semicolon is missing`,
    hint: ([whole]) => `Write \`${whole};\`, or the character itself.`,
  },
  {
    needs: '&',
    pattern: /&[A-Za-z]{3,8};/g,
    holds: ([whole]) =>
      decodeNamedCharacterReference(whole.slice(1, -1)) === false &&
      nearest(whole.slice(1, -1), NAMES) !== null,
    text: quoted => `\`${quoted}\` is no character`,
    hint: ([whole]) => `Did you mean \`&${nearest(whole.slice(1, -1), NAMES)};\`?`,
  },
] as const satisfies readonly FailedRow[]
