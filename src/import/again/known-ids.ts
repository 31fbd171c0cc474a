import type { State } from './state.js'

/** The ids that an earlier import gave. */
export interface KnownIds {
  /** All of them: none is given to something new. */
  all: ReadonlySet<string>
  /** The id of a question by its key, or by its content when its title is not in the deck any more. Null for a new one. */
  find(key: string, content: string | null): string | null
}

/** `keys` are those of the deck as it is now. */
export function knownIds(state: State | null, keys: ReadonlySet<string>): KnownIds {
  const byKey = new Map<string, string>()
  const byContent = new Map<string, string>()
  for (const [id, { key, content }] of Object.entries(state?.files ?? {})) {
    if (key === null) continue
    byKey.set(key, id)
    if (content !== null && !keys.has(key) && !byContent.has(content)) byContent.set(content, id)
  }
  const given = new Set<string>()
  return {
    all: new Set(byKey.values()),
    find: (key, content) => {
      const id = byKey.get(key) ?? (content === null ? undefined : byContent.get(content))
      if (id === undefined || given.has(id)) return null
      given.add(id)
      return id
    },
  }
}
