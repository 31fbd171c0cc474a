/** Stops, with the quotes and brackets that close behind them. Those of scripts without blanks end a sentence by themselves. */
const STOP = /(?:(?<![.!?؟۔।])[.!?؟۔।]+["'”’)\]»]*(?=\s|$)|[。！？]+[」』”’）]*)/gu

/** What ends in a full stop and ends no sentence: abbreviations, initials, the number of a list. */
const ABBREVIATED =
  /(?:^|[\s("„“])(?:e\.g|i\.e|etc|vs|cf|resp|approx|incl|ca|Dr|Mr|Mrs|Ms|St|Fig|z\.\s?B|d\.\s?h|bzw|usw|u\.\s?a|p\.\s?ej|т\.\s?[едк]|\p{Lu})\.$|^\d+\.$/u

/** The whole sentences of a line; what has no stop at its end is none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const end = index + stop.length
    const sentence = text.slice(start, end).trim()
    const isNumber = /\b[Nn]o\.$/.test(sentence) && /^\s*\d/.test(text.slice(end))
    if (isNumber || (end < text.trimEnd().length && ABBREVIATED.test(sentence))) continue
    sentences.push(sentence)
    start = end
  }
  return sentences
}
