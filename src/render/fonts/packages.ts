/** Where the font packages keep their static faces. A theme may name these packages only. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)

/** A weight and a style as a theme writes them. */
export interface FaceStyle {
  weight: number
  style: 'normal' | 'italic'
}

/** One file of a face. `range` is the characters it is for (CSS `unicode-range`), null for all. */
export interface FaceFile {
  path: string
  source: string
  range: string | null
}

const WEIGHT_NAMES: Record<number, string | undefined> = { 400: 'Regular', 700: 'Bold' }

export const FONT_PACKAGES = {
  '@fontsource/source-serif-4': fontsource('@fontsource/source-serif-4', 'source-serif-4'),
  '@fontsource/source-sans-3': fontsource('@fontsource/source-sans-3', 'source-sans-3'),
  '@fontsource/dejavu-mono': ({ weight, style }: FaceStyle): FaceFile[] => [
    face('@fontsource/dejavu-mono', `files/dejavu-mono-latin-${weight}-${style}.woff2`, null),
  ],
  'jetbrains-mono': ({ weight, style }: FaceStyle): FaceFile[] => [
    face('jetbrains-mono', `fonts/webfonts/JetBrainsMono-${jetbrains(weight, style)}.woff2`, null),
  ],
} as const satisfies Record<string, (style: FaceStyle) => FaceFile[]>

export type FontPackage = keyof typeof FONT_PACKAGES

/** Fontsource cuts a face into one file a script and says in unicode.json which characters each is for. */
function fontsource(name: string, prefix: string) {
  // Packages stay as they are while the program runs, and finding their files takes longer than reading them.
  const found = new Map<string, FaceFile[]>()
  return ({ weight, style }: FaceStyle): FaceFile[] => {
    const known = found.get(`${weight} ${style}`)
    if (known !== undefined) return known
    const ranges = z
      .record(z.string(), z.string())
      .parse(JSON.parse(readFileSync(require.resolve(`${name}/unicode.json`), 'utf8')))
    const files = Object.entries(ranges).map(([subset, range]) =>
      face(name, `files/${prefix}-${subset}-${weight}-${style}.woff2`, range),
    )
    found.set(`${weight} ${style}`, files)
    return files
  }
}

function face(name: string, path: string, range: string | null): FaceFile {
  return { path: require.resolve(`${name}/${path}`), source: `${name}/${path}`, range }
}

function jetbrains(weight: number, style: 'normal' | 'italic'): string {
  const name = WEIGHT_NAMES[weight] ?? 'Regular'
  return style === 'normal' ? name : `${name.replace('Regular', '')}Italic`
}
