/** Paper sizes in millimetres, portrait. B5 is ISO B5, not JIS. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a5: { width: 148, height: 210 },
  b5: { width: 176, height: 250 },
} as const

export type PaperName = keyof typeof PAPERS
