/** A word of a deck as a tag: lower case, with hyphens; null when nothing of it can be one. */
function toTag(text: string): string | null {
  const tag = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/c\+\+/g, 'cpp')
    .replace(/c#/g, 'csharp')
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return /^[\p{Ll}\p{Lo}\p{M}\p{N}]/u.test(tag) ? tag : null
}

/** Tags in a list of words, each once. */
export function toTags(words: readonly string[]): string[] {
  return [...new Set(words.flatMap(word => toTag(word) ?? []))]
}
