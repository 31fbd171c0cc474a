/** What is wrong with a piece of a finished template. */
export interface Fault {
  /** What is wrong, as a sentence without its full stop. */
  text: string
  /** What to do about it; null where the text says it. */
  hint: string | null
}

/** Something that a finished template must not hold. */
export interface Problem extends Fault {
  /** How it is written, to find it again in the template. */
  written: string
  /** Where it stands in what the template made, 1-based. */
  line: number
}

/** The line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
