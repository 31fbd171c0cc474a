import { posix } from 'node:path'
import { toLines } from './text/lines.js'

/** Scripts that tell a language, or a group of which one is by far the most frequent; the first that fits. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['fa', /[پچژگکی]/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
]

/** Small words of languages in Latin letters. */
const WORDS: Record<string, string> = {
  de: 'der die das und ist nicht eine mit für wird werden sich auch',
  es: 'el los las una que para con por está como qué más',
  fr: 'le les des une que pour est dans avec sur pas qui',
  id: 'yang dan untuk dengan adalah dari tidak apa pada',
  it: 'il gli una che per con della sono come cosa più',
  nl: 'het een van niet voor met zijn wordt zich',
  pl: 'jest nie się dla czy które jak oraz',
  pt: 'os uma que para com não como são você mais',
  sv: 'och att det som inte för med är en',
  tr: 've bir için bu ile nedir olarak değil',
  vi: 'là của và các trong được một cho không',
}

/** The share of letters from which on a script is that of the text. */
const SHARE = 0.15

/** The language of a deck by its letters and small words; English when nothing else is plain. BCP 47. */
export function languageOf(text: string, path: string): string {
  const sample = toLines(text.slice(0, 200_000))
    .filter(({ code }) => !code)
    .map(({ text: line }) => line)
    .join('\n')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / Math.max(1, letters)
    if (share > (language === 'ja' || language === 'fa' || language === 'uk' ? 0.03 : SHARE))
      return language === 'zh' ? chinese(path) : language
  }
  return byWords(sample)
}

function chinese(path: string): string {
  return /(?:tw|hk|hant)/i.test(posix.basename(path)) ? 'zh-TW' : 'zh-CN'
}

function byWords(sample: string): string {
  const counts = new Map<string, number>()
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const score = (words: string): number =>
    words.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
  const english = score('the and is of to in it what that for are with')
  const [best] = Object.entries(WORDS)
    .map(([language, words]) => ({ language, found: score(words) }))
    .sort((a, b) => b.found - a.found)
  return best !== undefined && best.found >= 12 && best.found > english * 1.5 ? best.language : 'en'
}
