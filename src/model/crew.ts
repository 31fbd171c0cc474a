/** Work in equal pieces that other threads can do: the task by its name in their table, and what stands at either end of it. */
export interface Work<Piece, Result> {
  task: string
  /** Does a piece on this thread. */
  here(piece: Piece): Result
  /** What a thread is sent for a piece: plain data, strings rather than trees. */
  sent(piece: Piece): unknown
  /** The result of what a thread has sent back. */
  received(answer: unknown): Result
}

/** How a thread does a piece: what it is sent becomes what it sends back, at once or later. */
export type Task = (piece: unknown) => unknown

/** This thread and those that help it. */
export interface Crew {
  /** Whether there are others, so that it pays to cut work into pieces. */
  isAlone: boolean
  /** Starts the others, which takes them a moment: call it as soon as there is going to be work. */
  muster(): void
  /** Does every piece, here and there, and gives the results in the order of the pieces. Throws what a piece throws, and when a thread has died. */
  share<Piece, Result>(work: Work<Piece, Result>, pieces: readonly Piece[]): Promise<Result[]>
  /** Has another thread do a piece, before any that is shared, while this one goes on. Throws as `share`; for a crew of one it is done here. */
  send<Piece, Result>(work: Work<Piece, Result>, piece: Piece): Promise<Result>
  /** Ends the others. Safe to call at any time. */
  dismiss(): Promise<void>
}

/** This thread by itself. */
export const ALONE: Crew = {
  isAlone: true,
  muster: () => {},
  share: async ({ here }, pieces) => pieces.map(here),
  send: async ({ here }, piece) => here(piece),
  dismiss: async () => {},
}
