/** One piece for a thread. */
export interface Order {
  /** The shift and the piece it belongs to. */
  shift: number
  index: number
  task: string
  piece: unknown
}

/** What came of a piece: its result, or what it threw. */
export type Answer = { shift: number; index: number } & (
  | { ok: true; result: unknown }
  | { ok: false; error: Error }
)
