/** How much room everything on a sheet takes in one type size and column width, in CSS pixels. */
export interface Measures {
  /** Height of a column with what stands above it, and of that head alone. */
  height: number
  head: number
  /** Width of a column. */
  width: number
  sections: SectionMeasure[]
  /** In guide order. */
  cards: CardMeasure[]
}

export interface SectionMeasure {
  /** Between it and what stands above it in the same column. */
  gap: number
  /** Of its name where it begins, and where it goes on in another column. */
  opening: number
  continued: number
}

export interface CardMeasure {
  /** Index of its section. */
  section: number
  /** Without any of its parts, margins included. */
  height: number
  /** Whether it is no wider than a column. */
  fits: boolean
  parts: PartMeasure[]
}

export interface PartMeasure {
  step: number
  /** Margins included. */
  height: number
  /** Whether it is no wider than its card. */
  fits: boolean
}
