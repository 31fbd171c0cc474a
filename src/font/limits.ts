/** What a font may hold: more than any has, less than fills the memory. */
export const FONT_LIMITS = {
  tables: 100,
  /** Bytes of all tables, unpacked. */
  unpacked: 120_000_000,
} as const
