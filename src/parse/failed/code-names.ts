import type { Run } from './runs.js'

/** Names and operators of programs that begin with signs of emphasis, and words that do in prose. */
const NAMES = new Set(
  (
    'args argv kwargs kwarg kw kwds opts options params const mut ptr ptrs pp self this it iter rest nix bsd env ' +
    'id start main bool atomic complex generic noreturn thread exit init name attribute dict class call str repr file doc all private internal unused guard lock'
  ).split(' '),
)

/** What stands before a sign that is a pointer, a product or the spread of a list. */
const TYPE_BEFORE =
  /(?:\b(?:int|char|void|float|double|long|short|unsigned|signed|const|mut|struct|enum|union|auto|bool|byte|FILE|return|sizeof|delete|yield|print|import|SELECT|\w+_t|[ui]?\d+|[a-z]*int\d+)|[=+\-*/%&|<>^]) ?$/
/** An open call, `f(a, *rest`. */
const CALL_BEFORE = /[\w)\]]\([^()\n]*$/
const ALONE_BEFORE = /(?:^|\s)(?:\d[\d.,]*|(?![AIai] )[A-Za-z]) ?$/
/** Behind a name: a call, a field, a path, an index, an assignment, the end of a statement. */
const CODE_BEHIND = /^(?:[([{][^\s]|\.\p{L}|::|->| ?[-+*/%&|]?=|;|\+\+|--|\/| ?[+/%&|<>] ?[\w(]|[}\])]{2})/u
/** Somebody who writes of the signs themselves. */
const CUES = {
  '*': /\b(?:pointers?|deref\w*|raw|unpack\w*|splat\w*|spread\w*|globs?|glob\w*|wildcards?|multipl\w*|asterisks?|stars?|starred|Python|Ruby|Perl|Makefiles?|shell|bash|SQL|variadic|arguments?|kwargs|powers?|exponent\w*|regex\w*|operators?)\b/i,
  _: /\b(?:underscores?|prefix\w*|private|fields?|variables?|identifiers?|unused|placeholders?|names?|named|parameters?|bindings?|methods?|functions?|propert\w+|columns?|keys?|symbols?|attributes?|constants?|globals?|macros?|lints?|drop\w*|Python|Ruby|Perl|Lua|SQL)\b/i,
  '~': /\btildes?\b/i,
} as const satisfies Record<Run['mark'], RegExp>

/** Whether a run of signs before a word belongs to a program's name, to a product or to a pattern: `*const T`, `**kwargs`, `_guard`, `*.rs`. */
export function isCodeName({ mark, size, index }: Run, text: string): boolean {
  const start = Math.max(text.lastIndexOf('\n', index - 1) + 1, index - 200)
  const line = text.slice(start, index).replace(/^[ \t>|]+/, '')
  const rest = text.slice(index + size, index + size + 200)
  const [name = ''] = /^[\p{L}\p{N}_]+/u.exec(rest) ?? []
  if (name === '') return false
  const behind = rest.slice(name.length)
  const isWord = /^\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+$/u.test(name)
  if (/_|[\p{L}]\d|^\d/u.test(name) || /^\p{Ll}+\p{Lu}/u.test(name)) return true
  if (CODE_BEHIND.test(behind) || CALL_BEFORE.test(line)) return true
  if (NAMES.has(mark === '_' ? name.toLowerCase() : name)) return true
  if (/^\p{Ll}/u.test(name) && CUES[mark].test(text)) return true
  if (size === 1 && name.length === 1 && /^[A-Za-z]$/.test(name)) return !/^[AI] \p{Ll}/u.test(rest)
  if (size === 2 && /^(?:[pq]|pp)$/.test(name)) return true
  if (mark !== '*') return false
  if (/^\p{Lu}{1,8}$/u.test(name) && line !== '' && !/^ \p{L}/u.test(behind)) return true
  return TYPE_BEFORE.test(line) || (size === 1 && (ALONE_BEFORE.test(line) || (!isWord && behind === '')))
}
