/** The media a question is rendered for: paper, an EPUB, the web page, a flash card, a cheat sheet. */
export const MEDIUM_NAMES = ['print', 'xhtml', 'web', 'card', 'sheet'] as const
export type MediumName = (typeof MEDIUM_NAMES)[number]
