import { z } from 'zod'
import type { FilterRow } from '../../filters/row.js'
import { FILTERS, type FilterName } from '../../filters/table.js'
import type { Filter } from '../../model/filter.js'
import { LEVELS, REQUIRABLE } from '../../model/guide.js'
import { PAPERS, type PaperName } from '../../model/paper.js'
import { language, slug, tag, text, texts } from './words.js'

const papers = Object.keys(PAPERS) as [PaperName, ...PaperName[]]

/** One value or a list of them, read as a list. */
function oneOrMore<T extends z.ZodType>(value: T, what: string) {
  return z.union([value, z.array(value)], { error: `expected ${what} or a list of them` })
}

/** What the value of a filter looks like in a bundle, by its kind. */
const VALUES = {
  list: ({ inBundles, choices }: FilterRow<'list'>) =>
    oneOrMore(choices === null ? text : z.enum(choices as [string, ...string[]]), inBundles ?? '').optional(),
  text: ({ inBundles }: FilterRow<'text'>) =>
    text.optional().meta({ description: sentence(inBundles ?? '') }),
  count: ({ inBundles }: FilterRow<'count'>) =>
    z
      .int()
      .positive('expected more than 0')
      .optional()
      .meta({ description: sentence(inBundles ?? '') }),
} as const

/** A key for each filter that a bundle may name. */
function filterShape(): { [Name in Exclude<FilterName, 'bundle'>]: z.ZodType<Filter[Name]> } {
  const rows = Object.entries(FILTERS).filter(([, row]) => row.inBundles !== null)
  const shape = rows.map(([name, row]) => {
    // The kind of a row says which of the three it is.
    const make = VALUES[row.kind] as (row: unknown) => z.ZodType
    return [name, make(row)]
  })
  return Object.fromEntries(shape)
}

const bundleSchema = z
  .strictObject({
    title: text.meta({ description: 'Stands on the cover under the title of the guide.' }),
    description: text.optional(),
    ...filterShape(),
    seed: z.int().optional(),
  })
  .meta({ description: 'A selection saved by name. Values of one key are OR-ed, keys AND-ed.' })

const fontSchema = z.strictObject({
  file: text.meta({ description: 'TTF, WOFF or WOFF2 inside the guide.' }),
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
    language: language
      .default('en')
      .meta({ description: 'Of the guide; a category or a question may have another.' }),
    version: text.optional(),
    date: z.iso.date('expected a day such as 2026-05-31').optional(),
    license: text.optional(),
    keywords: texts.optional(),
    theme: text
      .refine(isInside, 'expected the name of a theme or a folder inside the guide')
      .optional()
      .meta({ description: 'A built-in theme, or a folder of the guide.' }),
    paper: z.enum(papers).optional(),
    web: z
      .strictObject({
        split: z.boolean().optional().meta({ description: 'Files beside the page instead of inside it.' }),
      })
      .optional()
      .meta({ description: 'The web page.' }),
    fonts: z.array(fontSchema).optional(),
    bundles: z.record(slug, bundleSchema).optional(),
    defaults: z
      .strictObject({ level: z.enum(LEVELS).optional(), tags: z.array(tag).optional() })
      .optional()
      .meta({ description: 'What a question has that does not say.' }),
    require: z
      .array(z.enum(REQUIRABLE))
      .optional()
      .meta({ description: 'Keys that every question has to have, by itself or by the defaults.' }),
  })
  .meta({ title: 'Settings of a guide (guide.yaml)' })

export type GuideYaml = z.output<typeof guideSchema>
export type BundleYaml = z.output<typeof bundleSchema>

function isInside(path: string): boolean {
  return !/^([A-Za-z]:|[\\/~])/.test(path) && !path.split(/[\\/]/).includes('..')
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
