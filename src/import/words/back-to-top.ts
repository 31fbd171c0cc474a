const PHRASES = [
  '(?:go |jump |scroll )?(?:back|return|up) (?:to |2 )?(?:the )?(?:top|toc|contents?|summary|table|index|list|questions|menu|start|beginning)',
  '(?:go |scroll |jump )?to (?:the )?top\\W*$',
  'top\\W*$',
  'nach oben|zur[uü]ck (?:nach oben|zum (?:anfang|inhalt))|volver (?:arriba|al [íi]ndice|al inicio)|retour (?:en haut|au sommaire)',
  'torna su|voltar ao topo|⬆ voltar|наверх|вернуться (?:наверх|к (?:началу|оглавлению))|к оглавлению|lên đầu|về đầu trang|başa dön',
  '回到顶部|返回目录|返回顶部|回到目录|トップへ|목차로|맨 위로|العودة',
].join('|')

const WORDS = new RegExp(`^[^\\p{L}\\p{N}]*(?:${PHRASES})`, 'iu')
const ARROWS = /[⬆↑🔝⇧▲⇪👆☝]/u

/** Whether a text is nothing but a way back to the top of a page. */
export function isBackToTop(text: string): boolean {
  return text.length < 60 && (WORDS.test(text) || isArrow(text))
}

/** Whether a text is an arrow that points up, and no word. */
export function isArrow(text: string): boolean {
  return ARROWS.test(text) && !/[\p{L}\p{N}]/u.test(text)
}
