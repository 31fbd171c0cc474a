/** Where a browser came from, in the order of the search. */
export type BrowserKind = 'environment' | 'bundled' | 'installed' | 'downloaded'

/** A browser that may work. */
export interface Candidate {
  kind: BrowserKind
  /** How a report names it: a path, or where it would be. */
  path: string
  /** Makes it ready (the bundled one is unpacked first) and says how it is started. */
  prepare(): Promise<Executable>
}

export interface Executable {
  path: string
  /** Variables it needs beside the inherited ones. */
  env: Record<string, string>
}

/** A browser at a path that needs nothing but to be started. */
export function plainCandidate(kind: BrowserKind, path: string): Candidate {
  return { kind, path, prepare: async () => ({ path, env: {} }) }
}
