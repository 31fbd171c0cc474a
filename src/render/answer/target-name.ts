/** The media a question is rendered for: paper, an EPUB, the web page, a flash card. */
export const TARGET_NAMES = ['print', 'xhtml', 'web', 'card'] as const
export type TargetName = (typeof TARGET_NAMES)[number]
