const MOST_COLUMNS = 8
const PT_PER_MM = 72 / 25.4

/** Column widths that read well, in ems of the type; between them the fitting decides. */
const NARROWEST_EM = 12
const BEST_EM = 26
const TYPICAL_PT = 7

/** The sensible numbers of columns for a sheet `width` millimetres wide, the most readable first: it wins where the type is equal. */
export function columnCounts(width: number): number[] {
  const ems = (columns: number) => (width * PT_PER_MM) / columns / TYPICAL_PT
  const counts = Array.from({ length: MOST_COLUMNS }, (_, index) => index + 1)
  return counts
    .filter(columns => columns === 1 || ems(columns) >= NARROWEST_EM)
    .sort((a, b) => Math.abs(ems(a) - BEST_EM) - Math.abs(ems(b) - BEST_EM))
}
