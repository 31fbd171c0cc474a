/** The language of a question or category and its direction, as its heading in the page has them; nothing where they are those of the page. */
export function languageOf(id: string): { lang?: string; dir?: string } {
  const heading = document.getElementById(id)?.querySelector<HTMLElement>(':scope > summary [lang]')
  return heading ? { lang: heading.lang, dir: heading.dir } : {}
}
