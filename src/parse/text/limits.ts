/** What a guide may weigh: generous for people, a stop for a guide that was made to fill the memory. Bytes unless said otherwise. */
export const LIMITS = {
  /** One Markdown or YAML file. */
  text: 5_000_000,
  /** One picture. */
  image: 20_000_000,
  /** Width times height of one picture, in pixels. */
  imagePixels: 50_000_000,
  /** Dots an inch of a picture on paper. */
  printedDpi: 300,
  /** The most a picture takes on paper when nobody says more of it, in mm. */
  printed: { width: 170, height: 200 },
  /** Elements of a drawing inside each other. */
  drawingDepth: 200,
  /** Drawings inside each other. */
  drawingsWithin: 2,
  /** One font file. */
  font: 30_000_000,
  /** Markdown up to so many characters cannot be slow, nor deep enough to overflow the stack. */
  unguarded: 1_000,
  /** Milliseconds to parse a file: a hundred times what prose takes, and more for each million characters. */
  parseTime: 5_000,
  parseTimePerMillion: 6_000,
  /** Levels of quotes, lists, containers and emphasis inside each other. */
  depth: 100,
  /** Elements of raw HTML inside each other, in one row of blocks or words. */
  htmlDepth: 30,
  /** Characters without a space between them, in words and in lines of code: the time that a browser takes to set them grows with their square. */
  word: 10_000,
  /** Columns of a table: more are wider than the smallest paper, letter by letter. */
  columns: 40,
  /** Code points of a summary: one line of the cheat sheet. */
  summary: 110,
  /** Code points of a sentence that stands in for a summary. */
  derived: 180,
  /** Characters of an id: file names and PDF destinations are made of it. */
  id: 63,
} as const
