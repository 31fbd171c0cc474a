import { z } from 'zod'
import { PAPERS, type PaperName } from '../../model/paper.js'
import { FONT_PACKAGES, type FontPackage } from '../fonts/packages.js'

/** "400", "700 italic" → weight and style. */
const faceStyle = z
  .string()
  .regex(/^[1-9]00( italic)?$/, 'a weight such as "400", or "400 italic"')
  .transform(text => ({
    weight: Number(text.slice(0, 3)),
    style: text.endsWith('italic') ? ('italic' as const) : ('normal' as const),
  }))

const face = z.strictObject({
  family: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 -]*$/, 'letters, digits, spaces and hyphens')
    .refine(name => !/^(sans-)?serif$/i.test(name), 'no generic name'),
  use: z.enum(['text', 'heading', 'code', 'fallback']),
  package: z.enum(Object.keys(FONT_PACKAGES) as [FontPackage, ...FontPackage[]]),
  styles: z.array(faceStyle).min(1),
})

/**
 * One paper. `top` and `inner` (at the fold) are margins in mm, the rest is in pt: the text is `measure` wide and `lines` × `leading`
 * high, question numbers hang in the `gutter` left of it.
 */
const layout = z.strictObject({
  top: z.number().min(5).max(100),
  inner: z.number().min(5).max(100),
  lines: z.number().int().min(10).max(120),
  measure: z.number().min(100).max(800),
  gutter: z.number().min(0).max(100),
  size: z.number().min(6).max(16),
  leading: z.number().min(7).max(24),
  code: z.number().min(5).max(14),
})

/** theme.yaml: the faces a theme sets type in, and its pages. */
export const THEME_SCHEMA = z.strictObject({
  name: z.string().min(1),
  faces: z.array(face).min(1),
  layouts: z.strictObject(
    Object.fromEntries(Object.keys(PAPERS).map(name => [name, layout])) as Record<PaperName, typeof layout>,
  ),
})

export type ThemeSettings = z.infer<typeof THEME_SCHEMA>
export type Layout = ThemeSettings['layouts'][PaperName]
