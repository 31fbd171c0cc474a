/** Titles of sections that are about the deck and not of it. */
const APART =
  /^[^\p{L}\p{N}]*(?:(?:table of )?contents?|toc|index|summary of contents|quick links|navigation|contribut(?:ing|ors?|ions?|e)(?: guidelines?)?|how to contribute|licen[cs]e|translations?|other languages|sponsors?|backers|disclaimer|credits?|acknowledg\p{L}*|thanks|support(?: us| me| this project)?|related projects?|view online|foreword|star history|stargazers(?: over time)?|change ?log|author|about (?:the )?author|contact(?: info| me)?|donate|follow (?:me|us)|participants|inhalt(?:sverzeichnis)?|[íi]ndice|tabla de contenidos?|sommaire|table des mati[èe]res|оглавление|содержание|зміст|mục lục|içindekiler|spis treści|目录|目次|目錄|贡献者?|翻译|목차|فهرست|المحتويات|want to buy\p{L}*)(?![\p{L}\p{N}])[^\p{L}\p{N}]*$|table of contents|^目录/iu

/** Whether a section says what is in a deck, who made it or how to help: not a question, nor a category. */
export function isApart(title: string): boolean {
  return APART.test(title)
}
