import { z } from 'zod'

/** A text that says something. */
export const text = z.string().trim().min(1, 'expected some text')

/** A language as in HTML: https://www.rfc-editor.org/rfc/rfc5646 */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'expected a language tag such as `en`, `de` or `pt-BR`')

/** A list of texts. */
export const texts = z.array(text)

/** `kebab-case` in any alphabet: what tags look like. */
export const tag = z
  .string()
  .regex(
    /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u,
    'expected lower case with hyphens, such as `interior-mutability`',
  )

/** An ASCII slug: names of files, addresses and PDF destinations are made of it. Begins with a letter, as XML names must. */
export const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export const slug = z
  .string()
  .max(63, 'expected at most 63 characters')
  .regex(SLUG, 'expected lower-case letters a-z, digits and single hyphens, beginning with a letter')
