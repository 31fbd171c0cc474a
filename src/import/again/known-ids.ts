import type { State } from './state.js'

/** The ids that an earlier import gave. */
export interface KnownIds {
  /** All of them: none is given to something new. */
  all: ReadonlySet<string>
  /** The id of a question by its key, or by its content when its title is not in the deck any more, or by its title when its file is not. Null for a new one. */
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
  const moved = byTitle(state, keys)
  const given = new Set<string>()
  return {
    all: new Set(byKey.values()),
    find: (key, content) => {
      const told = content === null ? undefined : byContent.get(content)
      const id = byKey.get(key) ?? told ?? moved.get(titleIn(key)) ?? undefined
      if (id === undefined || given.has(id)) return null
      given.add(id)
      return id
    },
  }
}

/** The questions of files that are not in the deck any more, by title; null where several had it. */
function byTitle(state: State | null, keys: ReadonlySet<string>): Map<string, string | null> {
  const files = new Set([...keys].map(fileIn))
  const found = new Map<string, string | null>()
  for (const [id, { key }] of Object.entries(state?.files ?? {})) {
    if (key === null || files.has(fileIn(key))) continue
    found.set(titleIn(key), found.has(titleIn(key)) ? null : id)
  }
  return found
}

const FILE = /^.*?\.(?:md|markdown|mdx): /i

function fileIn(key: string): string {
  return FILE.exec(key)?.[0] ?? ''
}

function titleIn(key: string): string {
  return key.replace(FILE, '')
}
