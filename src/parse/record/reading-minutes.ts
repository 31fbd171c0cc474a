/** Words of prose and lines of code that are read in a minute; scripts without spaces are counted by character. */
const WORDS = 200
const CHARACTERS = 400
const CODE_LINES = 25

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** Whole minutes it takes to read a text and some lines of code, at least one. */
export function readingMinutes(text: string, codeLines: number): number {
  const characters = text.match(UNSPACED)?.length ?? 0
  const words = text.replace(UNSPACED, ' ').match(/\S+/g)?.length ?? 0
  return Math.max(1, Math.round(words / WORDS + characters / CHARACTERS + codeLines / CODE_LINES))
}
