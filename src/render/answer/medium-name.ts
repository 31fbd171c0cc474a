/** The media a question is rendered for: paper, an EPUB, the web page, a flash card. */
export const MEDIUM_NAMES = ['print', 'xhtml', 'web', 'card'] as const
export type MediumName = (typeof MEDIUM_NAMES)[number]
