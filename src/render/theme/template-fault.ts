import { type Liquid, LiquidError } from 'liquidjs'
import { createMessage, VademecumError } from '../../diagnostics.js'
import { nearest } from '../../nearest.js'
import { LIMITS } from './limits.js'
import type { Theme } from './load.js'

/** What is known where a template failed. */
interface Setting {
  engine: Liquid
  theme: Pick<Theme, 'texts' | 'shown'>
  /** The values it was given. */
  data: object
}

interface Words {
  text: string
  hint: string | null
}

/** The error for a template that cannot be rendered: one message, at its place in the template that is wrong. */
export function templateFault(name: string, cause: unknown, setting: Setting): VademecumError {
  const { file, line, column } = placeOf(cause, name, setting.theme)
  const { text, hint } = wordsOf(cause, setting)
  const place = { file: setting.theme.shown(file), line, column }
  return new VademecumError(`The template ${setting.theme.shown(name)} cannot be rendered`, {
    messages: [
      createMessage('theme-broken', place, text, hint ?? 'docs/themes.md says what there is to print.'),
    ],
    hint: 'docs/themes.md says what a template may hold.',
    cause,
  })
}

function placeOf(
  cause: unknown,
  name: string,
  { texts }: Pick<Theme, 'texts'>,
): { file: string; line: number; column: number } {
  if (!LiquidError.is(cause)) return { file: name, line: 1, column: 1 }
  const { token } = cause
  const [line = 1, column = 1] = token.getPosition()
  // A value knows the text it stands in, not its file.
  const file = token.file ?? [name, ...texts.keys()].find(one => texts.get(one) === token.input)
  return { file: file ?? name, line, column }
}

function wordsOf(cause: unknown, setting: Setting): Words {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
    return {
      text: `It takes longer than ${LIMITS.renderLimit / 1000} s`,
      hint: 'Look for a loop within a loop.',
    }
  const said = cause instanceof Error ? withoutPlace(cause.message) : String(cause)
  for (const { pattern, say } of FAULTS) {
    const match = pattern.exec(said)
    if (match !== null) return say(match[1] ?? '', setting)
  }
  return { text: said, hint: null }
}

/** LiquidJS ends its words with the place: `, file:a.html, line:1, col:2`. */
function withoutPlace(message: string): string {
  const parts = message.split(', ')
  const last = parts.findLastIndex(part => !/^(?:file|line|col):[^,]*$/.test(part))
  return parts.slice(0, Math.max(last, 0) + 1).join(', ')
}

/** What LiquidJS says, and what it means to somebody who writes a template. */
const FAULTS: readonly { pattern: RegExp; say: (what: string, setting: Setting) => Words }[] = [
  {
    pattern: /^undefined variable: (.+)$/,
    say: (what, { data }) => {
      const last = what.split('.').at(-1) ?? what
      return { text: `There is no value \`${what}\` here`, hint: meant(last, namesIn(data)) }
    },
  },
  {
    pattern: /^tag "(.*)" not found$/,
    say: (what, { engine }) =>
      what.startsWith('end') || what === 'else' || what === 'elsif'
        ? { text: `\`{% ${what} %}\` ends nothing that was begun`, hint: 'Remove it, or begin what it ends.' }
        : { text: `There is no tag \`${what}\``, hint: meant(what, Object.keys(engine.tags)) },
  },
  {
    pattern: /^undefined filter: (.*)$/,
    say: (what, { engine }) => ({
      text: `There is no filter \`${what}\``,
      hint: meant(what, Object.keys(engine.filters)),
    }),
  },
  {
    pattern: /^tag "?(.*?)"? not closed$/s,
    say: what => {
      const [, name] = (what.endsWith('%}') && /^\{%-?\s*(\w+)/.exec(what)) || []
      return name === undefined
        ? { text: `\`${what}\` has no end`, hint: 'Write `%}` behind it.' }
        : { text: `\`${what}\` is not closed`, hint: `Write \`{% end${name} %}\` where it ends.` }
    },
  },
  {
    pattern: /^output "?(.*?)"? not closed$/s,
    say: what => ({ text: `\`${what}\` has no end`, hint: 'Write `}}` behind it.' }),
  },
  {
    pattern: /^ENOENT: Failed to lookup "(.*)" in /,
    say: (what, { theme }) => ({
      text: `It includes \`${what}\`, and there is no such template`,
      hint: meant(what, theme.texts.keys()) ?? 'Put it into the folder of the theme.',
    }),
  },
]

function meant(word: string, known: Iterable<string>): string | null {
  const near = nearest(word, known)
  return near === null ? null : `Did you mean \`${near}\`?`
}

/** The names of all values, however deep they stand. */
function namesIn(data: unknown, found = new Set<string>()): Set<string> {
  if (typeof data !== 'object' || data === null) return found
  for (const [name, value] of Object.entries(data)) {
    if (!Array.isArray(data)) found.add(name)
    namesIn(value, found)
  }
  return found
}
