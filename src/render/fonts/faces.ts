import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Memory } from '../../memory/memory.js'
import type { Face } from '../../model/documents.js'
import type { GuideFont } from '../../model/guide.js'
import type { Theme } from '../theme/load.js'
import { type LoadedFace, loadFace } from './load-face.js'
import { FONT_PACKAGES } from './packages.js'
import { touchesRange } from './unicode-range.js'

/** Names for the guide's own fonts; never a generic name such as `Serif`, which an unquoted `font-family` would take for itself. */
const GUIDE_FAMILIES = {
  text: 'Guide Text',
  heading: 'Guide Heading',
  code: 'Guide Code',
  fallback: 'Guide Fallback',
} as const satisfies Record<Face['use'], string>

/**
 * The faces a guide needs: its own, then the theme's, of those only the files that hold characters of `characters` (code points).
 * The theme's last resort comes only where all others leave a character out.
 */
export function loadFaces(
  theme: Theme,
  fonts: GuideFont[],
  characters: ReadonlySet<number>,
  memory: Memory,
): LoadedFace[] {
  const own = fonts.map((font, index) => guideFace(font, index, memory))
  const faces = [...own, ...packaged(theme, characters, memory, use => use !== 'fallback')]
  const missing = [...characters].filter(code => !faces.some(face => face.characters.has(code)))
  return missing.length === 0
    ? faces
    : [...faces, ...packaged(theme, new Set(missing), memory, use => use === 'fallback')]
}

function guideFace(font: GuideFont, index: number, memory: Memory): LoadedFace {
  const { bytes, weight, style, use, path } = font
  const key = `fonts/guide-${index + 1}${/\.\w+$/.exec(path)?.[0] ?? ''}`
  const face = { family: GUIDE_FAMILIES[use], weight, style, use, bytes, source: path, range: null, key }
  return loadFace(face, memory)
}

function packaged(
  theme: Theme,
  characters: ReadonlySet<number>,
  memory: Memory,
  wanted: (use: Face['use']) => boolean,
): LoadedFace[] {
  return theme.faces
    .filter(({ use }) => wanted(use))
    .flatMap(({ family, use, package: name, styles }) =>
      styles.flatMap(({ weight, style }) =>
        FONT_PACKAGES[name]({ weight, style })
          .filter(({ range }) => touchesRange(range, characters))
          .map(({ path, source, range }) =>
            loadFace(
              {
                family,
                weight,
                style,
                use,
                bytes: readFileSync(path),
                source,
                range,
                key: `fonts/${basename(path)}`,
              },
              memory,
            ),
          ),
      ),
    )
}
