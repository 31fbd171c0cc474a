import { bundledLanguages } from 'shiki/langs'

/** Names for code without colors. */
const PLAIN = ['text', 'txt', 'plain', 'plaintext', 'output', 'console', 'none', 'ansi']

/** Of two names that are as near to a misspelt one, the first is proposed. */
const COMMON = 'rust toml json yaml bash shell python javascript typescript c cpp go java html css sql'.split(
  ' ',
)

/** Every language a fence may name: shiki's grammars with their aliases, and plain text. */
export const LANGUAGES: ReadonlySet<string> = new Set([...COMMON, ...PLAIN, ...Object.keys(bundledLanguages)])
