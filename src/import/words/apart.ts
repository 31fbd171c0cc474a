/** Titles of sections that are about the deck and not of it. */
const APART = [
  /^(?:(?:table of )?contents?|toc|index|summary of contents|quick links|navigation|contribut(?:ing|ors?|ions?|e)(?: guidelines?)?|how to contribute|licen[cs]e|translations?|other languages|sponsors?|backers|disclaimer|credits?|acknowledg\p{L}*|thanks|support(?: us| me| this project)?|related projects?|view online|foreword|star history|stargazers(?: over time)?|change ?log|author|about (?:the )?author|contact(?: info| me)?|donate|follow (?:me|us)|participants|want to buy\p{L}*)$/iu,
  /^(?:inhalt(?:sverzeichnis)?|[íi]ndice|tabla de contenidos?|sommaire|table des mati[èe]res|оглавление|содержание|зміст|mục lục|içindekiler|spis treści|目录|目次|目錄|贡献者?|翻译|목차|فهرست|المحتويات)$/iu,
] as const

/** A title without what is no letter and no digit at its ends. */
const BARE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su

/** Whether a section says what is in a deck, who made it or how to help: not a question, nor a category. */
export function isApart(title: string): boolean {
  const [bare = ''] = BARE.exec(title) ?? []
  return APART.some(titles => titles.test(bare)) || /table of contents|^目录/i.test(title)
}
