import { bundledLanguages } from 'shiki/langs'

/** Names for code without colors. */
const PLAIN = ['text', 'txt', 'plain', 'plaintext', 'output', 'console', 'none', 'ansi']

/** Every language a fence may name: shiki's grammars with their aliases, and plain text. */
export const LANGUAGES: ReadonlySet<string> = new Set([...Object.keys(bundledLanguages), ...PLAIN])
