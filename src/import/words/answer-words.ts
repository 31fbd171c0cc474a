const LEAD =
  '(?:see|show|view|click|tap|press|open|reveal|toggle|hide|check|expand|here|for|to|me|the|your|my|possible|suggested|sample|correct|deep-dive|ver|voir|mostrar|zeige?|показать|xem|查看|点击查看|显示)'
const ANSWER = [
  'answers?|ans|solutions?|r[ée]ponses?|respuestas?|soluci[oó]n|antworte?n?|l[öo]sung|rispost[ae]|soluzione|respostas?|odpowied[źz]',
  'ответы?|решение|відповідь|đáp án|trả lời|答案|参考答案|解答|回答|解析|答え|解説|해답|정답|답변?|풀이|คำตอบ|เฉลย|jawaban|cevap|yanıt|çözüm',
  'odgovor|p[ëe]rgjigj\\p{L}*|răspuns|الإجابة|الاجابة|الجواب|الحل|پاسخ|جواب|תשובה|उत्तर',
].join('|')

const LABEL = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${LEAD}\\s+|查看|点击查看|显示)*(?:${ANSWER}|hints?|explanations?|details?|more|spoiler)(?!\\p{L})`,
  'iu',
)
const HEADING = new RegExp(`^[^\\p{L}\\p{N}]*(?:${ANSWER})[^\\p{L}\\p{N}]*$`, 'iu')

/** Whether the words of a `<summary>` only say that an answer follows, in some language. */
export function isAnswerLabel(text: string): boolean {
  return text.length < 60 && LABEL.test(text)
}

/** Labels that may name what follows: `Hint: think of trees`, `More on locks`. */
const NAMING = /(?:hints?|explanations?|details?|more|spoiler)$/iu
const FILLING =
  /(?<![\p{L}\p{N}])(?:info|information|details?|explanations?|answers?|solutions?|hints?|here|click|tap|to|show|see|view|open|reveal|expand|hide|me|below|and|with|for|of|the|this|question|code|example)(?![\p{L}\p{N}])/giu

/** Whether the words of such a `<summary>` say something of their own besides. */
export function saysMore(text: string): boolean {
  const label = LABEL.exec(text)?.[0]
  if (label === undefined) return false
  const rest = text.slice(label.length)
  const isSaid = /^[^\p{L}\p{N}]*[:：–—-]/u.test(rest)
    ? /[\p{L}\p{N}]/u
    : NAMING.test(label)
      ? /\p{L}{2}/u
      : null
  return isSaid?.test(rest.replace(FILLING, ' ')) ?? false
}

/** Whether a heading or a bold line says `Answer` and nothing else. */
export function isAnswerHeading(text: string): boolean {
  return HEADING.test(text)
}

/** The words for `answer`, for patterns that go on behind them. */
export const ANSWER_WORDS = ANSWER
