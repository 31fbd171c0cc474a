import { z } from 'zod'
import { PAPERS, type PaperName } from '../../model/paper.js'
import { FONT_PACKAGES, type FontPackage } from '../fonts/packages.js'

/** "400", "700 italic" → weight and style. */
const faceStyle = z
  .string()
  .regex(/^[1-9]00( italic)?$/, 'expected a weight such as "400", or "400 italic"')
  .transform(text => ({
    weight: Number(text.slice(0, 3)),
    style: text.endsWith('italic') ? ('italic' as const) : ('normal' as const),
  }))

const face = z.strictObject({
  family: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 -]*$/, 'expected letters, digits, spaces and hyphens')
    .refine(name => !/^(sans-)?serif$/i.test(name), 'expected the name of a font, not a generic one'),
  use: z.enum(['text', 'heading', 'code', 'fallback']),
  package: z.enum(Object.keys(FONT_PACKAGES) as [FontPackage, ...FontPackage[]]),
  styles: z.array(faceStyle).min(1, 'expected at least one style'),
})

function number(least: number, most: number): z.ZodNumber {
  return bounded(z.number(), least, most)
}

function whole(least: number, most: number): z.ZodNumber {
  return bounded(z.number().int('expected a whole number'), least, most)
}

function bounded(type: z.ZodNumber, least: number, most: number): z.ZodNumber {
  const words = `expected ${least} to ${most}`
  return type.min(least, words).max(most, words)
}

/**
 * One paper. `top` and `inner` (at the fold) are margins in mm, the rest is in pt: the text is `measure` wide and `lines` × `leading`
 * high, question numbers hang in the `gutter` left of it.
 */
const layout = z.strictObject({
  top: number(5, 100),
  inner: number(5, 100),
  lines: whole(10, 120),
  measure: number(100, 800),
  gutter: number(0, 100),
  size: number(6, 16),
  leading: number(7, 24),
  code: number(5, 14),
})

/** theme.yaml: the faces a theme sets type in, and its pages. */
export const THEME_SCHEMA = z.strictObject({
  name: z.string().min(1, 'expected some text'),
  faces: z.array(face).min(1, 'expected at least one face'),
  layouts: z.strictObject(
    Object.fromEntries(Object.keys(PAPERS).map(name => [name, layout])) as Record<PaperName, typeof layout>,
  ),
})

export type ThemeSettings = z.infer<typeof THEME_SCHEMA>
export type Layout = ThemeSettings['layouts'][PaperName]
