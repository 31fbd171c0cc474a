import { entryOf, meantText } from './entry.js'
import { quote, quoteItems } from './quote.js'

/** A line that may mend a problem, and what was wrong with the one that stands there. */
export interface Mend {
  kind:
    | 'quote'
    | 'items'
    | 'list'
    | 'blank'
    | 'tab'
    | 'indent'
    | 'outdent'
    | 'first'
    | 'dash'
    | 'item'
    | 'colon'
    | 'order'
    | 'comment'
  value: string
  line: string
}

/** `key： value`, `key = value`, `key => value`. */
const OTHER_COLON = /^([\p{L}_][\p{L}\d_-]*)[ \t]*(?:：|:=|=>?)[ \t]*(\S.*)$/u

/** `**key**: value`, `` `key`: value ``. */
const DECORATED = /^[*`_]+([\p{L}][\p{L}\d-]*)[*`_]+[ \t]*:[ \t]*(?:[*_]+[ \t]*)?(\S.*)$/su
/** Comments of other languages. */
const COMMENT = /^(?:\/\/|;|--|<!--|\/\*)(.*?)(?:-->|\*\/)?$/

/** What a line may have had to be, the likeliest first; `column` (0-based) is where the fault begins. */
export function proposals(line: string, takesList: (key: string) => boolean): (Mend & { column: number })[] {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  const rest = line.slice(indent.length)
  if (indent.includes('\t')) {
    const widths = [indent.replaceAll('\t', '  '), '', '  ']
    return widths.map(width => ({ kind: 'tab', value: rest, line: width + rest, column: 0 }))
  }
  if (rest.startsWith('%')) return [{ kind: 'order', value: rest, line: '', column: indent.length }]
  const entry = entryOf(line)
  if (!entry) return withoutKey(indent, rest)
  const { before, key, value } = entry
  const column = before.length
  const blank = before.endsWith(':') ? ' ' : ''
  const start = `${before}${blank}`
  const isList = key !== null && takesList(key)
  const open = isList && value.startsWith('[') && !value.includes(']')
  const quoted: Mend = {
    kind: 'quote',
    value,
    line:
      isList && !/^\s*-/.test(before)
        ? `${start}[${quote(meantText(value))}]`
        : `${start}${quote(meantText(value))}`,
  }
  const mends: Mend[] = [
    ...(indent !== '' && key !== null ? [{ kind: 'outdent' as const, value: indent, line: rest }] : []),
    ...(/^- +[\p{L}_]/u.test(line) && key !== null
      ? [{ kind: 'dash' as const, value: '-', line: line.replace(/^- +/, '') }]
      : []),
    ...(blank === '' ? [] : [{ kind: 'blank' as const, value, line: `${before} ${value}` }]),
    ...(open ? [{ kind: 'list' as const, value, line: `${start}${value.replace(/,$/, '')}]` }] : []),
    ...(isList && /^\[|^(?:"[^"]*"|'[^']*')[\s,]+["']/.test(value)
      ? [
          {
            kind: 'items' as const,
            value,
            line: start + quoteItems(key === 'tags' ? value.replaceAll('#', '') : value),
          },
        ]
      : []),
    quoted,
  ]
  return mends.map(mend => ({
    ...mend,
    column: mend.kind === 'outdent' || mend.kind === 'dash' ? 0 : column,
  }))
}

function withoutKey(indent: string, rest: string): (Mend & { column: number })[] {
  const column = indent.length
  // A key whose value stands below is not what is wrong.
  if (rest === '' || /^[\p{L}_][\p{L}\d_-]*:$/u.test(rest)) return []
  const [, key, value] = OTHER_COLON.exec(rest) ?? DECORATED.exec(rest) ?? []
  const [, comment] = COMMENT.exec(rest) ?? []
  return [
    ...(key === undefined
      ? []
      : [{ kind: 'colon' as const, value: rest, line: `${indent}${key}: ${value}`, column }]),
    ...(comment === undefined
      ? []
      : [{ kind: 'comment' as const, value: rest, line: `${indent}# ${comment.trim()}`, column }]),
    ...(/^-[^\s-]/.test(rest)
      ? [{ kind: 'item' as const, value: rest, line: `${indent}- ${rest.slice(1)}`, column }]
      : []),
    { kind: 'indent', value: rest, line: `  ${indent}${rest}`, column },
  ]
}
