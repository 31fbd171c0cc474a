import { z } from 'zod'
import { LEVELS, type Requirable } from '../../model/guide.js'
import { language, slug, tag, text, texts } from './words.js'

const level = z.enum(LEVELS)
const tags = z.array(tag)

/** What a guide may ask of every question, where it asks. */
const REQUIRED = {
  level,
  tags: tags.min(1, 'expected at least one tag'),
  summary: text,
} as const satisfies Record<Requirable, z.ZodType>

/** Front matter of a question. */
export const questionSchema = z
  .strictObject({
    level: level.optional().meta({ description: 'Who is expected to know the answer.' }),
    tags: tags.optional().meta({ description: 'What it is about, in kebab-case.' }),
    summary: text.optional().meta({
      description:
        'The answer in one line of inline Markdown, at most 110 characters: the line of the cheat sheet.',
      maxLength: 110,
    }),
    related: z.array(slug).optional().meta({ description: 'Ids of questions to read next.' }),
    language: language.optional().meta({ description: 'Where it is not that of the category or the guide.' }),
    id: slug.optional().meta({ description: 'In place of the file name without its number.' }),
    short: text.optional().meta({ description: 'Two to four words before the summary on the cheat sheet.' }),
    weight: z
      .number()
      .positive('expected more than 0')
      .optional()
      .meta({ description: 'How often it is asked, against 1 for the others.', default: 1 }),
    index: texts.optional().meta({ description: 'Terms under which the index names this question.' }),
    draft: z
      .boolean()
      .optional()
      .meta({ description: 'Left out unless drafts are asked for.', default: false }),
    extra: z.boolean().optional().meta({ description: 'Beyond what is usually asked.', default: false }),
  })
  .meta({ title: 'Front matter of a question' })

export type QuestionFrontMatter = z.output<typeof questionSchema>

/** The same where some of its keys have to be there. */
export function questionSchemaWith(required: readonly Requirable[]): typeof questionSchema {
  const shape = Object.fromEntries(required.map(key => [key, REQUIRED[key]]))
  // What has to be there is as good as what may be there.
  return questionSchema.extend(shape) as unknown as typeof questionSchema
}
