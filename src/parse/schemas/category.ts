import { z } from 'zod'
import { slug } from './words.js'

/** Front matter of a category.md. */
export const categorySchema = z.strictObject({ id: slug.optional() })
