/** Where a browser came from, in the order of the search. */
export type BrowserKind = 'environment' | 'bundled' | 'installed' | 'downloaded'

/** A browser that may work. */
export interface Candidate {
  kind: BrowserKind
  /** How a report names it: a path, or where it would be. */
  path: string
  /** Makes it ready (the bundled one is unpacked first) and says how it is started. */
  prepare(): Promise<Executable>
  /** After a start that failed for no known reason: looks whether the program is damaged, and makes it whole. */
  repair(): Promise<void>
}

export interface Executable {
  path: string
  /** Variables it needs beside the inherited ones. */
  env: Record<string, string>
}

/** A browser at a path that needs nothing but to be started. `check` rejects when it must not be. */
export function plainCandidate(
  kind: BrowserKind,
  path: string,
  check: () => Promise<unknown> = async () => {},
): Candidate {
  const prepare = async (): Promise<Executable> => {
    await check()
    return { path, env: {} }
  }
  return { kind, path, prepare, repair: async () => {} }
}
