/** A query as it is understood. Values are folded. */
export type Query =
  | { type: 'and' | 'or'; parts: Query[] }
  | { type: 'not'; part: Query }
  /** Words anywhere: title, short name, tags, summary, answer, code. */
  | { type: 'text'; value: string }
  | { type: 'field'; field: TextField; value: string }
  | { type: 'name'; field: NameField; value: string; column: number }
  /** Ranks in the order of levels, both ends included. */
  | { type: 'level'; from: number; to: number }

/** Fields that hold a text with the value in it. */
export const TEXT_FIELDS = ['title', 'code'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Fields that hold a name and are it. */
export const NAME_FIELDS = ['tag', 'category', 'id'] as const
export type NameField = (typeof NAME_FIELDS)[number]

/** From the lowest: `level:>=senior` compares by this order. */
export const LEVEL_ORDER = ['junior', 'mid', 'senior', 'staff'] as const
