/** Made-up guides for tests. */

/** The source of a question: front matter, title, answer. */
export function question(title: string, answer: string, matter: Record<string, string> = {}): string {
  const lines = { level: 'mid', tags: '[made-up]', summary: 'A summary.', ...matter }
  return `---\n${Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n# ${title}\n\n${answer}\n`
}

export function settings(matter: Record<string, string> = {}): string {
  const lines = { title: 'Made up', language: 'en', ...matter }
  return Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}

const WORDS =
  'value owner scope move borrow reference lifetime trait object thread future channel buffer pointer macro crate error result option iterator closure'.split(
    ' ',
  )

/** A paragraph of so many words, unlike those of any other seed. */
export function paragraph(words: number, seed: number): string {
  const said = Array.from({ length: words }, (_, index) => {
    const word = WORDS[(seed * 7 + index * (3 + (seed % 5))) % WORDS.length] ?? ''
    return index % 6 === 0 ? `${word} ${seed}.${index}` : word
  })
  return `${said.join(' ')}.`
}
