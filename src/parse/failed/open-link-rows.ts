import { shortText } from '../text/short-text.js'
import type { FailedRow } from './failed-row.js'

/** `!` before a bracket begins a picture. */
function kindOf(written: string): string {
  return written.startsWith('!') ? 'picture' : 'link'
}

/** What stands in brackets and the first word behind them, as it had to be written. */
function closed(written: string): string {
  const [, shown = '', word = ''] = /^(!?\[[^[\]]*\])\(\s*<?([^\s<>）」』。、]*)/.exec(written) ?? []
  const address =
    word.endsWith(')') && !/\([^()]*\)$/.test(word.slice(word.indexOf('(') + 1)) ? word.slice(0, -1) : word
  return `${shown}(${/[()]/.test(address) ? `<${address}>` : address || '…'})`
}

/** Whether somebody meant an address: a path, a page, a host, or an id of a question. */
function isAddress(text: string): boolean {
  return /^(?:https?:|mailto:|www\.|#|\.{0,2}\/)|\.(?:md|html?|png|jpe?g|svg|gif|webp|avif|pdf)\b|^[a-z][a-z0-9]*(?:[-/][a-z0-9]+)+$|^url$/i.test(
    text,
  )
}

/** Links, pictures and addresses in angle brackets that are not closed, or not begun. */
export const OPEN_LINK_ROWS = [
  {
    needs: '](',
    pattern: /(?<![\w\])])!?\[(?![&=*]|this\])[^[\]]{1,300}\]\((?![^()\n]{0,300}\))(?:(?!!?\[)[^\n]){0,300}/g,
    text: (_, written) => `\`${shortText(written)}\` begins a ${kindOf(written)} that never ends`,
    hint: (_, written) =>
      `Write \`${closed(written)}\`; an address with parentheses or blanks stands in \`<…>\`.`,
  },
  {
    needs: '](',
    pattern: /(?<![^\s[\](])[^\s[\](]+\]\([^()\s]+\)/g,
    holds: (match, written) =>
      isAddress(/\(([^()]*)\)$/.exec(written)?.[1] ?? '') && isUnbegun(match.input.slice(0, match.index)),
    text: (_, written) => `\`${shortText(written)}\` is no link: its first bracket is missing`,
    hint: (_, written) => `Write \`[${shortText(written)}\`.`,
  },
  {
    needs: '[',
    pattern: /(?<![\w\])])!?\[[^[\]()\n]{1,200}\([^()\s]{1,300}\)(?![^[\n]*\])/g,
    holds: (_, written) => isAddress(/\(([^()]*)\)$/.exec(written)?.[1] ?? ''),
    text: (_, written) => `\`${shortText(written)}\` is no ${kindOf(written)}: its second bracket is missing`,
    hint: (_, written) => {
      const at = written.indexOf('(')
      return `Write \`${shortText(`${written.slice(0, at).trimEnd()}](${written.slice(at + 1)}`)}\`.`
    },
  },
  {
    needs: '!(',
    pattern: /!\([^()\s]{1,200}\.(?:png|jpe?g|svg|gif|webp|avif)\)/gi,
    text: (_, written) => `\`${shortText(written)}\` is no picture: its brackets are missing`,
    hint: (_, written) => `Write \`![What it shows]${shortText(written.slice(1))}\`.`,
  },
  {
    needs: '<',
    pattern:
      /<(?:\uFFFC{4}[^<>\n]{0,300}|(?:https?:\/\/|www\.|mailto:|ftp:\/\/|tel:)[^<>\n]{0,300})(?:>|$|(?=[<\n]))/gi,
    holds: (_, written) => /^<(?:https?:\/\/|www\.|mailto:|ftp:\/\/|tel:)/i.test(written),
    text: (_, written) => `\`${shortText(written)}\` is no link: ${whyNoAddress(written)}`,
    hint: (_, written) => {
      const [address = '', words = ''] = written.replace(/^<|>$/g, '').split(/[\s|]+(.*)/s)
      const whole = /^www\./i.test(address) ? `https://${address}` : address
      return words === '' || !written.endsWith('>')
        ? `Write \`<${whole}>\`.`
        : `Write \`[${shortText(words)}](${whole})\`, or \`%20\` for a blank of the address.`
    },
  },
  {
    needs: '[^',
    pattern: /\[\^[\w-]{1,40}(?![\w\]-])(?![^[\n]*\])/g,
    text: quoted => `\`${quoted}\` is no footnote: its bracket is never closed`,
    hint: ([whole]) => `Write \`${whole}]\`.`,
  },
  {
    needs: ':',
    pattern: /(?<![\w:]):[Tt]erms?(?:\[[^[\]\n]{0,60}\]?|[({][^(){}\n]{1,60}[)}])/g,
    text: quoted => `\`${quoted}\` is no term`,
    hint: ([whole]) => `Write \`:term[${whole.replace(/^:[Tt]erms?[[({]|[\])}]$/g, '')}]\`.`,
  },
] as const satisfies readonly FailedRow[]

/** Whether no bracket is open at the end of a text, of either kind: `(0, 1]` is an interval, and `\\[` an escape. */
function isUnbegun(before: string): boolean {
  if (before.slice(before.lastIndexOf('\n') + 1).includes('\0')) return false
  let depth = 0
  for (const character of before) {
    if ('[('.includes(character)) depth++
    else if ('])'.includes(character)) depth = Math.max(0, depth - 1)
  }
  return depth === 0
}

function whyNoAddress(written: string): string {
  if (!written.endsWith('>')) return 'it is never closed'
  if (/[\s|]/.test(written)) return 'an address has no blanks and no bars'
  return /^<www\./i.test(written) ? '`https://` is missing' : 'only web and mail addresses stand in `<…>`'
}
