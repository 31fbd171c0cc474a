/** How titles show that they ask, in the languages decks come in. */

const QUESTION_WORDS = [
  "what|what's|whats|why|how|when|where|which|who|whose|explain|describe|define|differences?|differentiate|compare|is|are|can",
  'could|do|does|did|should|would|will|have|has|name|list|write|implement|create|give|tell|state|mention|true or false|given',
  'in which|for|suppose|if|design|find|discuss|talk|walk|show|demonstrate|predict|outline|contrast|summarize|elaborate',
  'was|wie|warum|wann|wo|welche[rsn]?|wer|erkläre|nenne|beschreibe|qu[eé]|cu[aá]l(?:es)?|c[oó]mo|por qu[eé]|explique|explica',
  'quel(?:le)?s?|comment|pourquoi|qu.est|expliquez|cosa|come|perch[eé]|quale|o que|qual|quais|como|por que|co to|czym|jak|dlaczego',
  'что|как|какие?|какой|почему|зачем|чем|когда|где|що|як|чому|nedir|nasıl|neden',
].join('|')

const BEGINS = new RegExp(`^(?:${QUESTION_WORDS})(?![\\p{L}\\p{N}])`, 'iu')

/** Signs that end a question, in all scripts. */
const MARKS = /[?？؟;；]/

/** A question mark in the title and little behind it: "What is it? (hard)". */
const HOLDS = /[?？؟]/u

/** `1.`, `Q1.`, `Question 12:`, `3)`, `[4]`, `一、` before a title; `#12`. */
const NUMBER =
  /^[^\p{L}\p{N}]*(?:(?:Q(?:uestion|ues|n)?|Frage|Pregunta|Вопрос|Câu(?: hỏi)?|问题|題|سؤال) ?\.? ?#? ?)?(?:\d{1,4}|[一二三四五六七八九十百]{1,4}) ?(?:[.:)\]、．：]|-(?= ))(?= ?\S)/iu
const NAMED_NUMBER =
  /^[^\p{L}\p{N}]*(?:Q(?:uestion|ues|n)?\.? ?#? ?\d{1,4}|Frage \d{1,4}|Pregunta \d{1,4}|Вопрос \d{1,4}|Câu (?:hỏi )?\d{1,4}|问题 ?\d{1,4})(?![\p{L}\p{N}]) ?[.:)\]-]?/iu
const LABEL = /^[^\p{L}\p{N}]*(?:Q|Ques|Question|Pregunta|Frage|Вопрос|问|問) ?[.:：)] ?(?=\S)/iu

/** Whether a title has a number or a label such as `Q:` before it. */
export function isNumbered(title: string): boolean {
  return NUMBER.test(title) || NAMED_NUMBER.test(title) || LABEL.test(title)
}

/** Whether it is a question by its words, its number left out. */
export function isAsking(title: string): boolean {
  const bare = withoutNumber(title)
  return endsAsking(bare) || HOLDS.test(bare) || BEGINS.test(bare)
}

/** Whether it ends in a question mark; emoji and brackets may follow. */
export function endsAsking(title: string): boolean {
  const points = [...title]
  const last = points.findLastIndex(point => /[\p{L}\p{N}]/u.test(point))
  return MARKS.test(points.slice(last + 1).join(''))
}

/** Whether a line has a question mark at all. */
export function holdsMark(title: string): boolean {
  return HOLDS.test(title)
}

/** Whether it asks, or is numbered as questions are. */
export function looksAsked(title: string): boolean {
  return isAsking(title) || isNumbered(title)
}

/** The title without the number or label its author gave it; "" if it is nothing else. */
export function withoutNumber(title: string): string {
  return title.slice(numberLength(title))
}

/** Characters of the number or label before a title, and of the blanks behind it; 0 without one. */
export function numberLength(title: string): number {
  for (const pattern of [NUMBER, NAMED_NUMBER, LABEL]) {
    const found = pattern.exec(title)
    if (!found) continue
    const length = found[0].length
    const blanks = /^\s*/.exec(title.slice(length))?.[0].length ?? 0
    // `3.5 things` and `2.x` are no numbers of questions.
    if (blanks === 0 && /[.]$/.test(found[0]) && /^\d/.test(title.slice(length))) continue
    return length + blanks
  }
  return 0
}
