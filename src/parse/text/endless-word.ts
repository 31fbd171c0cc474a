import { LIMITS } from './limits.js'

/** Letters and marks without a place where a line may end; between ideographs, kana, hangul and the letters of Southeast Asia it may. */
const WORD =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

/** What stands in a word and is not set: marks of quotes at its beginning and elements, whose levels have a limit of their own; a picture in its address. */
const UNSET = /^>+|<[/!?a-z][^<>]*>|\]\(data:[^()]*\)/gi

/** The first word of a text that has more characters than a page can be set of in good time; null when there is none. */
export function endlessWord(text: string): { index: number; length: number } | null {
  if (text.length <= LIMITS.word) return null
  for (const { 0: word, index } of text.matchAll(WORD))
    if (word.replace(UNSET, '').length > LIMITS.word) return { index, length: word.length }
  return null
}
