import { z } from 'zod'
import { LEVELS, PAPERS, type PaperName } from '../../model/guide.js'
import { slug, text, texts } from './words.js'

const papers = Object.keys(PAPERS) as [PaperName, ...PaperName[]]

/** One value or a list of them, read as a list. */
function oneOrMore<T extends z.ZodType>(value: T, what: string) {
  return z.union([value, z.array(value)], { error: `expected ${what} or a list of them` })
}

const bundleSchema = z
  .strictObject({
    title: text.meta({ description: 'Stands on the cover under the title of the guide.' }),
    description: text.optional(),
    category: oneOrMore(text, 'a category').optional(),
    tag: oneOrMore(text, 'a tag').optional(),
    level: oneOrMore(z.enum(LEVELS), 'one of junior, mid, senior, staff').optional(),
    id: oneOrMore(text, 'an id').optional(),
    query: text.optional().meta({ description: 'Text to find in title, tags, summary and answer.' }),
    exclude: oneOrMore(text, 'an id, category or tag').optional(),
    sample: z
      .int()
      .positive('expected more than 0')
      .optional()
      .meta({ description: 'So many questions, drawn by the seed.' }),
    seed: z.int().optional(),
  })
  .meta({ description: 'A selection saved by name. Values of one key are OR-ed, keys AND-ed.' })

const fontSchema = z.strictObject({
  file: text.meta({ description: 'TTF, OTF, WOFF or WOFF2 inside the guide.' }),
  weight: z.int().min(1, 'expected 1 to 1000').max(1000, 'expected 1 to 1000').default(400),
  style: z.enum(['normal', 'italic']).default('normal'),
  use: z.enum(['text', 'heading', 'code', 'fallback']).default('text'),
})

/** Settings of a guide: guide.yaml. */
export const guideSchema = z
  .strictObject({
    title: text,
    subtitle: text.optional(),
    description: text.optional(),
    badges: texts.optional().meta({ description: 'Short labels on the cover.' }),
    authors: texts.optional(),
    publisher: text.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'expected a language tag such as `en`, `de` or `pt-BR`')
      .default('en'),
    version: text.optional(),
    date: z.iso.date('expected a day such as 2026-05-31').optional(),
    license: text.optional(),
    keywords: texts.optional(),
    theme: text
      .refine(isInside, 'expected the name of a theme or a folder inside the guide')
      .optional()
      .meta({ description: 'A built-in theme, or a folder of the guide.' }),
    paper: z.enum(papers).optional(),
    fonts: z.array(fontSchema).optional(),
    bundles: z.record(slug, bundleSchema).optional(),
  })
  .meta({ title: 'Settings of a guide (guide.yaml)' })

export type GuideYaml = z.output<typeof guideSchema>
export type BundleYaml = z.output<typeof bundleSchema>

function isInside(path: string): boolean {
  return !/^([A-Za-z]:|[\\/~])/.test(path) && !path.split(/[\\/]/).includes('..')
}
