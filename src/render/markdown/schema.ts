import { defaultSchema, type Options as Schema } from 'rehype-sanitize'

const UNWANTED = new Set(['picture', 'source'])

/** GitHub's schema; `<picture>` goes, as its sources name files the guide does not hold. Ids get their prefix in tidy.ts. */
export const SCHEMA: Schema = {
  ...defaultSchema,
  strip: [
    'script',
    'style',
    'iframe',
    'object',
    'noscript',
    'template',
    'textarea',
    'title',
    'xmp',
    'svg',
    'math',
  ],
  tagNames: (defaultSchema.tagNames ?? []).filter(name => !UNWANTED.has(name)),
}
