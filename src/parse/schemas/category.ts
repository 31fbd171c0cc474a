import { z } from 'zod'
import { language, slug } from './words.js'

/** Front matter of a category.md. */
export const categorySchema = z.strictObject({
  id: slug.optional(),
  language: language.optional().meta({ description: 'Where it is not that of the guide.' }),
})

export type CategoryFrontMatter = z.output<typeof categorySchema>
