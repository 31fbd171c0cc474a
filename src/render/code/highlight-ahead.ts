import type { Memory } from '../../memory/memory.js'
import type { Crew } from '../../model/crew.js'
import type { CodeText } from '../../model/snippet.js'
import { HIGHLIGHTING, type Highlighted } from './highlighting.js'
import { isBundled } from './is-bundled.js'
import { keyOf, TOKENS } from './known-tokens.js'

/** Colors code on other threads while a guide is still being read. */
export interface HighlightAhead {
  /** Code that is going to be shown. */
  take(texts: readonly CodeText[]): void
  /** When all that was taken is in the memory, or left to whoever asks for it. Throws when a thread has died. */
  settled(): Promise<void>
}

/**
 * Tokens depend on all the grammars a guide needs where one of them colors parts of another's code; which they are is only known when the guide is. So
 * what was found ahead counts if none of them does, as with nearly all languages.
 */
export function highlightAhead(memory: Memory, crew: Crew): HighlightAhead {
  const known = memory.shelf(TOKENS)
  const taken = new Set<string>()
  const pending: { keys: string[]; result: Promise<Highlighted> }[] = []
  return {
    take: texts => {
      const wanted = texts.filter(text => {
        const key = keyOf(text)
        if (!isBundled(text.language) || taken.has(key) || known.get(key) !== undefined) return false
        taken.add(key)
        return true
      })
      if (wanted.length === 0) return
      const result = crew.send(HIGHLIGHTING, wanted)
      // It is told by `settled`.
      result.catch(() => {})
      pending.push({ keys: wanted.map(keyOf), result })
    },
    settled: async () => {
      const done = await Promise.all(pending.map(({ result }) => result))
      if (done.includes(null)) return
      for (const [index, { keys }] of pending.entries())
        for (const [at, key] of keys.entries()) known.set(key, done[index]?.[at] ?? [])
    },
  }
}
